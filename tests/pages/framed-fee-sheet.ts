// A page in frames that nobody has a profile for: the bar names patient and encounter and its address never
// changes; the codes stand two frames below, in fields, and say nothing of whose they are but by the address of
// the frame around them.

import { codesAt, rows, type SampleChart, us } from './sample-charts.ts';

/** The frames' pages by address, for the chart that is open. */
export function framedFeeSheet(address: string, chart: SampleChart): string | undefined {
  const [path, query = ''] = address.split('?');
  const visit = new URLSearchParams(query).get('visit_id');
  if (path === '/suite/desk.php') return desk(chart);
  if (path === '/suite/visit/frame.php' && visit === chart.encounter) return visitFrame;
  if (path === '/suite/visit/form.php') return form(chart);
  if (path === '/suite/visit/note.php') return note(chart);
  return undefined;
}

const desk = (
  chart: SampleChart,
) => `<!doctype html><title>Desk</title><body><div id="bar"><span class="who">${chart.last}, ${chart.first}</span> <span>Chart no: <b class="chartno">${chart.mrn}</b></span> <span>Born: ${us(chart.dob)}</span> <span>Visit: <em class="visitno">${chart.encounter}</em></span></div>
<iframe name="visit" title="Visit" src="/suite/visit/frame.php?visit_id=${chart.encounter}" width="1000" height="620"></iframe></body>`;

const visitFrame = `<!doctype html><title>Visit</title><body><a href="#">Summary</a>
<iframe name="form" title="Form" src="/suite/visit/form.php?formname=charges" width="960" height="330"></iframe>
<iframe name="note" title="Note" src="/suite/visit/note.php" width="960" height="180"></iframe></body>`;

const form = (
  chart: SampleChart,
) => `<!doctype html><title>Charges</title><body><form><table class="charge-rows"><thead><tr><th>Type</th><th>Code</th><th>Mods</th><th>Qty</th><th>Justify</th></tr></thead><tbody>
${rows(chart.diagnoses, (d, i) => `<tr><td>ICD10</td><td><input name="row[${i}][code]" value="${d.code}" size="8"></td><td></td><td></td><td></td></tr>`)}
${rows(chart.services, (s, i) => `<tr><td>${/^\d/.test(s.code) ? 'CPT4' : 'HCPCS'}</td><td><input name="row[${i + 20}][code]" value="${s.code}" size="8"></td><td><input name="row[${i + 20}][mod]" value="${s.modifiers.join(':')}" size="8"></td><td><input name="row[${i + 20}][units]" value="${s.units}" size="3"></td><td><input name="row[${i + 20}][justify]" value="${codesAt(chart, s.pointers).join(',')}" size="12"></td></tr>`)}
</tbody></table><select name="quick"><option>99214</option><option>99215</option></select></form></body>`;

const note = (
  chart: SampleChart,
) => `<!doctype html><title>Note</title><body><article class="visit-note"><h3 class="note-title">Progress note</h3><span class="note-author">${chart.provider}</span>
<p class="note-text">The patient was seen and examined today; the plan was talked through at length, and all questions were answered before ${chart.first} went home. Billed ${chart.services[0]!.code} once before.</p></article></body>`;
