// Spans of time as this page writes them.

/** `18 h`, `3 d 4 h`. */
export function spanWords(hours: number): string {
  if (hours < 48) return `${hours < 10 ? hours.toFixed(1) : Math.round(hours)} h`;
  const whole = Math.round(hours);
  return `${Math.floor(whole / 24)} d ${whole % 24} h`;
}
