// An emergency chart with many lines: a trauma activation with critical care and procedures.

import { coders, cpt, dx, hospital, note, professional } from '../build.ts';
import { remove, revise } from '../build-errors.ts';
import type { DemoChart } from '../chart-type.ts';

export const traumaActivation: DemoChart = {
  ...professional,
  id: 'em-04',
  specialty: 'Emergency medicine',
  encounterType: 'emergency',
  placeOfService: '23 Emergency department',
  facility: hospital,
  patient: { mrn: 'NG-279018', name: 'Dominic Sauer', dob: '1971-07-03', sex: 'M' },
  encounter: 'A-6623377',
  dateOfService: '2026-08-30',
  payer: 'Harbor Auto Casualty',
  provider: 'Miriam Castell, MD',
  coder: coders.quintero,
  delivered: '2026-09-03',
  due: '2026-09-09',
  documents: [
    note(
      'Trauma activation note',
      'Miriam Castell, MD',
      '2026-08-30 04:10',
      `
ARRIVAL: 01:22 by ambulance. Driver of a car hit on the passenger side by another car on the interstate at about 60 mph. Belted, airbag fired. Confused at the scene, no loss of consciousness seen.

PRIMARY SURVEY: Airway open. Breath sounds absent on the right, trachea midline, SpO2 86 % on 15 L mask, RR 34. BP 94/58, pulse 126. GCS 14. Right chest crepitus.

BEDSIDE ULTRASOUND BY ME, images stored, separate reports below: Abdomen, limited: no free fluid in the right upper, left upper quadrant or pelvis. Heart, limited: no pericardial effusion, good squeeze.

CHEST TUBE BY ME: Right fifth space, anterior axillary line, 28 French, lidocaine 10 mL, rush of air, 60 mL blood, sewn in. 01:34 to 01:46. SpO2 97 % after.

LACERATION REPAIR BY ME: Forehead, 2.0 cm, one layer, four 5-0 nylon. 02:50 to 03:00.

RADIOLOGY READINGS: Portable chest: tube in place, lung up, right rib fractures. CT chest: fractures of right ribs 4 to 7, small residual pneumothorax. CT head and neck: no bleeding, no fracture. I looked at the portable chest film myself while managing the tube.

CRITICAL CARE: 46 minutes by me, exclusive of the chest tube, repair and ultrasound, for respiratory and circulatory instability: oxygen, 1 unit of blood, repeated assessment, talks with trauma surgery and family.

DIAGNOSES: Traumatic pneumothorax, right. Fractures of right ribs 4-7. Concussion without loss of consciousness. Laceration of the forehead. Contusion of the right knee. Admitted to trauma surgery, Dr. Novak.
`,
    ),
    note(
      'Trauma nursing record',
      'Garrett Sims, RN',
      '2026-08-30 04:25',
      `
01:22 BP 94/58, pulse 126, RR 34, SpO2 86 %. 01:34 chest tube started, 01:46 done, 60 mL. 01:55 BP 108/66, pulse 112, SpO2 97 %. 02:05 red cells unit 1 started. 02:15 to CT with Dr. Castell and RN. 02:50 forehead wound repaired. 03:30 BP 118/72, pulse 98. Right knee swollen, film negative per radiology. Patient says both sides of the chest hurt. 04:20 report called to the surgical ICU.
`,
    ),
  ],
  lines: [
    dx('S27.0XXA', 'Traumatic pneumothorax, initial encounter'),
    dx('S22.43XA', 'Multiple fractures of ribs, bilateral, initial encounter for closed fracture', {
      error: revise(
        'laterality major over coder',
        'S22.41XA',
        'The CT and the diagnosis name the right ribs only; pain on both sides is no fracture.',
        'CT chest: fractures of right ribs 4 to 7, small residual pneumothorax.',
      ),
    }),
    dx('S06.0X0A', 'Concussion without loss of consciousness, initial encounter'),
    dx('S01.81XA', 'Laceration without foreign body of other part of head, initial encounter'),
    dx('S80.01XA', 'Contusion of right knee, initial encounter'),
    dx(
      'V43.52XA',
      'Car driver injured in collision with other type car in traffic accident, initial encounter',
    ),
    dx('Y92.411', 'Interstate highway as the place of occurrence of the external cause'),
    cpt('99291', 'Critical care, first hour', [1, 2, 3], { mods: ['25'] }),
    cpt('32551', 'Chest tube', [1]),
    cpt('12011', 'Simple repair, face, to 2.5 cm', [4]),
    cpt('76705', 'Abdominal ultrasound, limited', [1, 2], { mods: ['26'] }),
    cpt('93308', 'Echo, limited', [1, 2], { mods: ['26'] }),
    cpt('71045', 'Chest film, one view', [1, 2], {
      mods: ['26'],
      error: remove(
        'unbundled major over coder',
        'A chest film looked at during critical care is part of it; radiology made the report.',
        'I looked at the portable chest film myself while managing the tube.',
      ),
    }),
  ],
};
