// What to say after the browser asked the person for a site.

export const answerWords = (granted: boolean): string =>
  granted ? 'Allowed. Reload the page if its chart does not appear.' : 'Not allowed.';
