// Vital signs and bedside measurements that queries customarily cite. The limits say what is possible, not what is
// normal: a normal value can be as telling as an abnormal one.

import type { IndicatorPattern } from '../../model/indicator-pattern.ts';

export const vitalSigns = {
  temperature: {
    label: 'Temperature',
    words: [
      'temperature',
      'temp',
      'T',
      'Tmax',
      'tmax',
      'fever',
      'febrile',
      'fevers',
      'hypothermia',
      'afebrile',
    ],
    value: { units: ['°F', '°C'], min: 28, max: 112 },
  },
  heartRate: {
    label: 'Heart rate',
    words: ['heart rate', 'HR', 'pulse', 'tachycardia', 'tachycardic', 'bradycardia', 'bradycardic'],
    value: { units: ['bpm', '/min'], min: 15, max: 320 },
  },
  respiratoryRate: {
    label: 'Respiratory rate',
    words: ['respiratory rate', 'RR', 'resp rate', 'resp', 'resps', 'tachypnea', 'tachypneic'],
    value: { units: ['/min', 'bpm'], min: 3, max: 90 },
  },
  bloodPressure: {
    label: 'Blood pressure',
    words: ['blood pressure', 'BP', 'SBP', 'systolic blood pressure', 'hypotension', 'hypotensive'],
    value: { units: ['mmHg'], min: 30, max: 320, pair: true },
  },
  meanPressure: {
    label: 'Mean arterial pressure',
    words: ['mean arterial pressure', 'MAP', 'MAPs'],
    value: { units: ['mmHg'], min: 15, max: 220 },
  },
  saturation: {
    label: 'Oxygen saturation',
    words: [
      'SpO2',
      'spo2',
      'SaO2',
      'sao2',
      'O2 sat',
      'o2 sats',
      'oxygen saturation',
      'pulse ox',
      'pulse oximetry',
    ],
    value: { units: ['%'], min: 30, max: 100 },
  },
  urineOutput: {
    label: 'Urine output',
    words: ['urine output', 'UOP', 'UO', 'uop', 'oliguria', 'oliguric', 'anuria', 'anuric'],
    value: { units: ['mL/kg/h', 'mL/h', 'mL', 'L'], min: 0, max: 12000 },
  },
  weight: {
    label: 'Weight',
    words: ['weight', 'wt', 'dry weight', 'admission weight'],
    value: { units: ['kg', 'lb'], min: 0.4, max: 900 },
  },
  bmi: {
    label: 'Body mass index',
    words: ['body mass index', 'bmi'],
    value: { units: ['kg/m2'], min: 8, max: 120 },
  },
  coma: {
    label: 'Glasgow Coma Scale',
    words: ['glasgow coma scale', 'glasgow coma score', 'GCS', 'gcs'],
    value: { units: [], min: 3, max: 15, pair: true },
  },
  strokeScale: {
    label: 'NIH Stroke Scale',
    words: ['nihss', 'nih stroke scale', 'nih stroke score'],
    value: { units: [], min: 0, max: 42 },
  },
  withdrawalScale: {
    label: 'Withdrawal scale',
    words: ['ciwa', 'ciwa-ar', 'ciwa score', 'cows score', 'COWS'],
    value: { units: [], min: 0, max: 67 },
  },
} satisfies Record<string, IndicatorPattern>;
