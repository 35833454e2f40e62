// Questions to content scripts: a frame that is gone or answers nonsense never becomes an answer.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  readAnew,
  showEvidence,
  stopWhereNotAllowed,
  takeSelection,
} from '../../../lib/messaging/ask-page.ts';
import { putReading, readingsOf } from '../../../lib/messaging/readings.ts';
import type { AnchorStatus } from '../../../lib/model/evidence.ts';
import { addFrame, resetBrowser } from './fake-browser.ts';
import { reading } from './frame-readings.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

const anchor = { exact: 'Sinus rhythm at 66', prefix: '', suffix: '', start: 10, region: 'note' };
const inFrame = (n: number) => reading({ top: false, document: `doc-${n}` });

beforeEach(async () => {
  resetBrowser();
  await putReading(1, 0, reading());
  await putReading(1, 12, inFrame(12));
});

describe('readAnew', () => {
  it('replaces what the frames say and drops the frames that are gone', async () => {
    addFrame(1, 0, () => reading({ role: 'banner', readAt: 5000 }));
    expect((await readAnew(1)).map((r) => [r.role, r.readAt])).toEqual([['banner', 5000]]);
    expect([...(await readingsOf(1)).keys()]).toEqual([0]);
  });

  it('stores nothing where a frame says what is known already', async () => {
    const before = (await readingsOf(1)).get(0);
    addFrame(1, 0, () => ({ ...before, readAt: 5000 }));
    expect((await readAnew(1)).map((r) => r.readAt)).toEqual([before?.readAt]);
  });

  it('believes no frame that it stands elsewhere than the browser said', async () => {
    addFrame(1, 0, () => reading());
    const site = 'https://other.example.org';
    addFrame(1, 12, () => ({ ...inFrame(12), site, top: true }));
    expect((await readAnew(1)).map((r) => [r.site, r.top])).toEqual([
      [reading().site, true],
      [reading().site, false],
    ]);
    addFrame(1, 12, () => ({ ...inFrame(13), site }));
    expect((await readAnew(1)).map((r) => r.document)).toEqual(['doc-1']);
  });

  it('drops a frame that answers nonsense', async () => {
    addFrame(1, 0, () => reading());
    addFrame(1, 12, () => ({ ...inFrame(12), lines: 'none' }));
    expect([...(await readAnew(1))].map((r) => r.document)).toEqual(['doc-1']);
  });
});

describe('a site that was taken back', () => {
  it('falls silent and is forgotten, the others stay', async () => {
    const told: unknown[] = [];
    await putReading(1, 12, { ...inFrame(12), site: 'https://other.example.org' });
    addFrame(1, 12, (message: unknown) => {
      told.push(message);
      return null;
    });
    await stopWhereNotAllowed(1, async (site) => site !== 'https://other.example.org');
    expect(told).toEqual([{ type: 'stop' }]);
    expect([...(await readingsOf(1)).keys()]).toEqual([0]);
  });
});

describe('takeSelection', () => {
  it('gives the passage of the frame that has one, with the reading of the same moment', async () => {
    addFrame(1, 0, () => null);
    addFrame(1, 12, () => ({
      anchor,
      source: 'Cardiology visit',
      documentDate: '2026-03-04',
      reading: inFrame(12),
    }));
    expect(await takeSelection(1)).toEqual({
      anchor,
      source: 'Cardiology visit',
      documentDate: '2026-03-04',
      reading: inFrame(12),
      selectedAt: 0,
    });
  });

  it('gives the passage selected last, not one left selected in another frame', async () => {
    const newer = { ...anchor, exact: 'Ejection fraction 35%' };
    addFrame(1, 0, () => ({ anchor, source: null, reading: reading(), selectedAt: 100 }));
    addFrame(1, 12, () => ({ anchor: newer, source: null, reading: inFrame(12), selectedAt: 200 }));
    expect((await takeSelection(1))?.anchor).toEqual(newer);
  });

  it('is null when nothing is selected', async () => {
    addFrame(1, 0, () => null);
    expect(await takeSelection(1)).toBeNull();
  });

  it('takes no passage without the reading that says whose chart it is from', async () => {
    addFrame(1, 0, () => ({ anchor, source: null }));
    addFrame(1, 12, () => ({ anchor: { ...anchor, exact: '' }, source: null, reading: inFrame(12) }));
    expect(await takeSelection(1)).toBeNull();
  });

  it('drops a date of the document that is none', async () => {
    addFrame(1, 0, () => ({ anchor, source: null, documentDate: '3/4/26', reading: reading() }));
    expect((await takeSelection(1))?.documentDate).toBeNull();
  });

  it('cuts a source that is too long and drops one that is no text', async () => {
    addFrame(1, 0, () => ({ anchor, source: 'x'.repeat(900), reading: reading() }));
    expect((await takeSelection(1))?.source).toBe('x'.repeat(300));
    addFrame(1, 0, () => ({ anchor, source: { toString: 1 }, reading: reading() }));
    expect((await takeSelection(1))?.source).toBeNull();
  });
});

describe('showEvidence', () => {
  const statuses: [string, unknown, unknown, AnchorStatus][] = [
    ['found in one frame', { status: 'found' }, { status: 'lost' }, 'found'],
    ['moved in one frame', { status: 'lost' }, { status: 'moved' }, 'moved'],
    ['found in two frames', { status: 'found' }, { status: 'found' }, 'ambiguous'],
    ['ambiguous within a frame', { status: 'ambiguous' }, { status: 'found' }, 'ambiguous'],
    ['found nowhere', { status: 'lost' }, { status: 'lost' }, 'lost'],
    ['answered with nonsense', { status: 'everywhere' }, 'found', 'lost'],
  ];
  it.each(statuses)('%s', async (_, first, second, expected) => {
    addFrame(1, 0, () => first);
    addFrame(1, 12, () => second);
    expect(await showEvidence(1, 'evidence-1', anchor)).toBe(expected);
  });

  it('is lost when every frame is gone', async () => {
    expect(await showEvidence(1, 'evidence-1', anchor)).toBe('lost');
  });

  it('tells the page an id and an anchor, and nothing else', async () => {
    const told: unknown[] = [];
    addFrame(1, 0, (message) => {
      told.push(message);
      return { status: 'found' };
    });
    await showEvidence(1, 'evidence-1', anchor);
    expect(told).toEqual([{ type: 'show-evidence', id: 'evidence-1', anchor }]);
  });
});
