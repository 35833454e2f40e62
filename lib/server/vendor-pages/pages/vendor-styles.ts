// What the vendor pages need beside the styles of every page: a bar of places, cards of charts, tables of figures.

import { styles } from '../../query-links/pages/page-styles.ts';

export const vendorStyles = `${styles}
main { max-width: 52rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; list-style: none; padding: 0; margin: 0; }
nav li { margin: 0; }
nav a { display: inline-block; min-height: 44px; padding: 0.6rem 0; }
nav a[aria-current] { color: var(--text); font-weight: 600; text-decoration: none; border-bottom: 3px solid var(--accent); }
.who { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; justify-content: space-between; }
.who p { margin: 0.25rem 0; }
button.plain { background: none; color: var(--accent); border: 1px solid var(--edge); min-height: 44px; width: auto; padding: 0.25rem 1rem; font-weight: 400; }
.cards { list-style: none; padding: 0; }
.cards > li { border: 1px solid var(--line); border-radius: 6px; background: var(--surface); padding: 0.25rem 1rem 0.75rem; margin: 0.75rem 0; }
.cards h2, .cards h3 { font-size: 1.0625rem; margin: 0.5rem 0 0.25rem; }
.cards h2 a { display: inline-block; min-height: 44px; padding: 0.6rem 0; }
.unbroken { white-space: nowrap; }
.late { color: var(--bad); font-weight: 600; }
.good { border: 2px solid var(--accent); border-radius: 6px; padding: 0.5rem 1rem; margin: 1rem 0; }
blockquote { margin: 0.5rem 0; padding: 0 0 0 0.75rem; border-left: 3px solid var(--line); }
code { font: 600 1em ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
pre { white-space: pre-wrap; font: 600 1rem ui-monospace, Menlo, Consolas, monospace; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
caption { text-align: left; font-weight: 600; padding: 0.5rem 0; }
th, td { text-align: left; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: normal; }
th .quiet { font-weight: 400; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
svg.qr { width: 13rem; max-width: 100%; height: auto; }
.codes { columns: 15rem 2; padding-left: 1.25rem; }
`;
