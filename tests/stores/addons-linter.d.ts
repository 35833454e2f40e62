// The package brings no types: what the test calls of it.

declare module 'addons-linter' {
  const linter: {
    createInstance(options: { config: object; runAsBinary: boolean }): { run(): Promise<unknown> };
  };
  export default linter;
}
