// What a browser says of itself, as a person knows it.

const browsers: [RegExp, string][] = [
  [/\bEdg\//, 'Edge'],
  [/\bFirefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
];
const systems: [RegExp, string][] = [
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** “Edge on Windows”; a browser that is not known is named as it names itself. */
export function deviceWords(device: string): string {
  const find = (of: [RegExp, string][]) => of.find(([shape]) => shape.test(device))?.[1];
  const [browser, system] = [find(browsers), find(systems)];
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? (device.slice(0, 60) || 'A browser that does not say what it is');
}
