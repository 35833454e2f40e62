// Pages that show codes and assign none: nothing on them may be read as a code of the chart.

import type { SamplePage } from './page-type.ts';
import { rows, sampleCharts, us } from './sample-charts.ts';

/** A work list: a row a patient, with codes. */
export const worklistOfMany: SamplePage = {
  name: 'worklist-of-many',
  hard: 'every row names another patient and shows a code',
  path: () => '/worklist/coding',
  fields: [],
  shows: 'none',
  columns: [],
  html: () => `<!doctype html><title>Work queue</title><body><h2>Coding work queue</h2><table id="q"><thead><tr><th>Patient</th><th>MRN</th><th>DOS</th><th>Dx Code</th><th>CPT</th><th>Units</th></tr></thead><tbody>
${rows(sampleCharts, (c) => `<tr><td>${c.last}, ${c.first}</td><td>${c.mrn}</td><td>${us(c.dos)}</td><td>${c.diagnoses[0]!.code}</td><td>${c.services[0]!.code}</td><td>1</td></tr>`)}</tbody></table></body>`,
};

/** A chart whose only codes are those of the problem list. */
export const problemListDecoy: SamplePage = {
  name: 'problem-list-decoy',
  hard: 'a table of problems with ICD codes, and search results with a button each; neither is assigned',
  path: (chart) => `/chart/${chart.mrn}/problems`,
  fields: ['patient', 'name', 'dob', 'encounter'],
  shows: 'none',
  columns: [],
  html: (
    chart,
  ) => `<!doctype html><title>Problems</title><body><div class="banner"><span class="lbl">Name:</span> <span>${chart.last}, ${chart.first}</span> <span class="lbl">MRN:</span> <span>${chart.mrn}</span> <span class="lbl">DOB:</span> <span>${us(chart.dob)}</span> <span class="lbl">CSN:</span> <span>${chart.encounter}</span></div>
<h3>Problem list</h3><table><thead><tr><th>ICD-10</th><th>Description</th><th>Onset</th></tr></thead><tbody>${rows(chart.diagnoses, (d) => `<tr><td>${d.code}</td><td>${d.words}</td><td>2019</td></tr>`)}</tbody></table>
<h3>Diagnosis search results</h3><table><thead><tr><th>Code</th><th>Description</th><th></th></tr></thead><tbody><tr><td>J45.909</td><td>Asthma</td><td><button>Add</button></td></tr><tr><td>J44.9</td><td>COPD</td><td><button>Add</button></td></tr></tbody></table></body>`,
};

/** A note that is full of codes, in prose and in lines. */
export const noteFullOfCodes: SamplePage = {
  name: 'note-full-of-codes-but-no-table',
  hard: 'codes in prose, in lines of a note, and phone numbers of five figures',
  path: (chart) => `/notes/${chart.encounter}`,
  fields: ['patient', 'name', 'dob'],
  shows: 'none',
  columns: [],
  html: (
    chart,
  ) => `<!doctype html><title>Note</title><body><p>Patient name: ${chart.first} ${chart.last}</p><p>MRN: ${chart.mrn}</p><p>DOB: ${us(chart.dob)}</p>
<article class="note"><h2>Progress note</h2><p>Seen for ${chart.diagnoses[0]!.words} (${chart.diagnoses[0]!.code}). Consider ${chart.services[0]!.code} with modifier 25 if time allows, E11.9 was ruled out. Call 55512 or room B12.</p>
<p>Assessment: ${rows(chart.diagnoses, (d) => `${d.words}, ${d.code};`)}</p><pre>Plan
1. I10 continue lisinopril
2. E78.5 continue statin, recheck 83036
3. follow up 99214</pre></article></body>`,
};
