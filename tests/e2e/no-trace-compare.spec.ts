// The comparison itself: one host of marks may stand below the root of a chart, and nothing like it.

import { expect, test } from '@playwright/test';
import { withoutHost } from './fixtures/trace-compare.ts';

const page = (body: string, children: string, count: number, said = '') => ({
  'at rest, frame 0: markup': `<html><head></>\n<body>words</>\n${body}</>\n`,
  'at rest, frame 0: children of the root': children,
  'at rest, frame 0: element count': String(count),
  'at rest, frame 0: what reached the page': said,
});
const bare = page('', 'head,body', 3);
const host = '<overread-marks></>\n';

test('the host of the marks may be there, and the page may see that it came', () => {
  const came = 'mutation childList html +[overread-marks] -[]';
  const styled = 'mutation attributes overread-marks style+[] -[]';
  expect(withoutHost(page(host, 'head,body,overread-marks', 4))).toEqual(bare);
  expect(withoutHost(page(host, 'head,body,overread-marks', 4, `${styled}\n${came}`))).toEqual(bare);
  expect(
    withoutHost(page('<overread-marks style="all: initial">', 'head,body,overread-marks', 4)),
  ).not.toEqual(bare);
});

test('nothing else of ours may be there', () => {
  const hosts = page(host + host, 'head,body,overread-marks,overread-marks', 5);
  const filled = page('<overread-marks><p></>\n</>\n', 'head,body,overread-marks', 4);
  const open = page('<overread-marks>#shadow{}</>\n', 'head,body,overread-marks', 4);
  const elsewhere = page('', 'head,body', 4);
  const inBody = {
    ...page('', 'head,body', 4),
    'at rest, frame 0: markup': `<html><head></>\n<body>words${host}</>\n</>\n`,
  };
  const more = page(host, 'head,body,overread-marks', 4, 'mutation childList body +[overread-marks] -[]');
  for (const odd of [hosts, filled, open, elsewhere, inBody, more])
    expect(withoutHost(odd)).not.toEqual(bare);
});
