// Builds elements; text goes in as text and is never read as markup.

/** An element with attributes, listeners (`onclick`) and children; null children are left out. */
export const el = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
};

/** Labelled values as a definition list; pairs without a value are left out. */
export const fields = (name, pairs) =>
  el(
    'dl',
    { class: 'css-1q0fld', 'data-lh': name },
    pairs
      .filter(([, value]) => value)
      .map(([label, value]) => el('div', {}, el('dt', {}, label), el('dd', {}, value))),
  );

const dayForm = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

/** A `time` element that prints `Mar 4, 2026`, with the hour when there is one. */
export const time = (signed) => {
  if (!signed) return null;
  const [day, hour] = signed.split(' ');
  const words = dayForm.format(new Date(`${day}T00:00:00Z`));
  return el('time', { datetime: hour ? `${day}T${hour}` : day }, hour ? `${words}, ${hour}` : words);
};

/** Fetches JSON; an unknown address gives null. */
export const getJson = async (path) => {
  const answer = await fetch(path);
  return answer.ok ? answer.json() : null;
};
