// A reason not to start that a person can act on: printed in plain words, without a stack trace.

import { type Fault, faultText } from '../../model/result.ts';

export class StartFault extends Error {
  readonly fault: Fault;

  constructor(code: string, happened: string, meaning: string, action: string) {
    super(faultText({ code, happened, meaning, action }));
    this.name = 'StartFault';
    this.fault = { code, happened, meaning, action };
  }
}
