// Run before every script that is TypeScript: an older Node fails on those with a message that helps
// nobody. Plain JavaScript of an old kind, so that any Node can read it.

const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Overread needs Node 22.18 or newer and found ${process.versions.node}: install it from nodejs.org, then run the same command again.`,
  );
  process.exit(1);
}
