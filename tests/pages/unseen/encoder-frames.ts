// Unseen page: an encoder in three frames: suggested codes nobody accepted above the final ones, POA as a
// choice.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { wardCharts } from './unseen-charts.ts';
import { diagnosisLines, document, procedureLines } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

const poaNames: Record<string, string> = { Y: 'Yes', N: 'No', U: 'Unknown', W: 'Undetermined' };

const shell = (chart: UnseenChart) =>
  document(
    'Coding workspace',
    `<div class="ws"><iframe src="/enc/banner?acct=${chart.encounter}" title="Banner" width="1000" height="70"></iframe><div><iframe src="/enc/documents" title="Documents" width="600" height="400"></iframe><iframe src="/enc/codes" title="Codes" width="600" height="400"></iframe></div></div>`,
  );

const banner = (chart: UnseenChart) =>
  document(
    'Banner',
    `<ul class="bn"><li class="nm">${chart.last}, ${chart.first}</li><li><label>MRN:</label> ${chart.mrn}</li><li><label>Acct #:</label> ${chart.encounter}</li><li><label>DOB:</label> ${us(chart.dob)}</li><li><label>Adm:</label> ${us(chart.dos)}</li><li><label>Unit/Bed:</label> ${chart.room}</li></ul>`,
  );

const notes = (chart: UnseenChart) =>
  document(
    'Documents',
    `<div class="tree"><ul><li>History and physical</li><li>Operative report</li><li>Discharge summary</li></ul></div><div class="doc"><h4>Discharge summary</h4><p>Known <span class="hl" data-code="Z87.891">former smoker</span> (Z87.891). ${chart.diagnoses[0]!.words} was treated. History of ${chart.diagnoses[1]!.words.toLowerCase()}.</p><p>Bed ${chart.room}. Call ${chart.phone}.</p></div>`,
  );

const codes = (chart: UnseenChart) =>
  document(
    'Codes',
    `<div class="pane" id="sug"><div class="pane-h">Suggested (3)</div><div class="it"><span class="c">Z87.891</span><span class="d">Former smoker</span><button>Accept</button><button>Reject</button></div><div class="it"><span class="c">K21.9</span><span class="d">Reflux</span><button>Accept</button><button>Reject</button></div><div class="it"><span class="c">Z96.651</span><span class="d">Knee joint</span><button>Accept</button><button>Reject</button></div></div>
    <div class="pane" id="fin"><div class="pane-h">Final diagnoses (${chart.diagnoses.length})</div>
    ${rows(
      chart.diagnoses,
      (d, i) =>
        `<div class="it"><span class="n">${i === 0 ? 'PDX' : `SDX ${i}`}</span><span class="c">${d.code}</span><span class="d">${d.words}</span><select aria-label="POA">${Object.entries(
          poaNames,
        )
          .map(([v, w]) => `<option value="${v}"${v === d.poa ? ' selected' : ''}>${v} - ${w}</option>`)
          .join('')}</select><span class="cc">${i === 1 ? 'CC' : ''}</span></div>`,
    )}</div>
    <div class="pane" id="pro"><div class="pane-h">Final procedures (${chart.procedures.length})</div>
    ${rows(chart.procedures, (p, i) => `<div class="it"><span class="n">${i === 0 ? 'PPX' : `SPX ${i}`}</span><span class="c">${p.code}</span><span class="d">${p.words}</span><span class="dt">${us(p.day)}</span></div>`)}</div>
    <div class="grp">MS-DRG <b>470</b> &middot; RW 1.9005 &middot; GMLOS 2.3</div>`,
  );

export const encoderFrames: UnseenPage = {
  name: 'encoder-frames',
  hard: 'an encoder in three frames: suggested codes nobody accepted above the final ones, POA as a choice',
  charts: wardCharts,
  documents: (chart) => ({
    [`/enc/workspace?acct=${chart.encounter}`]: shell(chart),
    [`/enc/banner?acct=${chart.encounter}`]: banner(chart),
    '/enc/documents': notes(chart),
    '/enc/codes': codes(chart),
  }),
  fields: ['patient', 'name', 'dob', 'encounter'],
  lines: (chart) => [...diagnosisLines(chart, { poa: true }), ...procedureLines(chart)],
  point: {
    1: {
      fields: {
        patient: '.bn li:nth-child(2)',
        name: '.bn .nm',
        encounter: '.bn li:nth-child(3)',
        dob: '.bn li:nth-child(4)',
      },
    },
    3: { tables: ['#fin .c', '#pro .c'] },
  },
};
