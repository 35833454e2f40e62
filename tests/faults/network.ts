// A network between clients and backend that loses, delays, repeats and breaks off what it carries, as one
// number decides.

import { entriesOf } from '../../lib/model/keys-of.ts';
import type { Chance } from '../unit/store/seeded.ts';
import type { World } from './backends.ts';

/** How likely each trouble is, for each request. */
export interface Weather {
  /** The request never arrives. */
  lost: number;
  /** The request arrives after the client has given up on it. */
  late: number;
  /** It arrives now, and once more later. */
  twice: number;
  /** The backend does it; the client never hears. */
  unheard: number;
  /** The answer breaks off in the middle. */
  torn: number;
  /** A gateway answers in the backend's place. */
  gateway: number;
  /** The backend is killed over it, before or after it is done, and is away for the next few requests. */
  killed: number;
}

const storm: Weather = {
  lost: 0.1,
  late: 0.08,
  twice: 0.1,
  unheard: 0.12,
  torn: 0.05,
  gateway: 0.04,
  killed: 0.02,
};
const calm: Weather = { lost: 0, late: 0, twice: 0, unheard: 0, torn: 0, gateway: 0, killed: 0 };

type Fetch = typeof globalThis.fetch;

export class Network {
  private weather = storm;
  /** Requests that the backend is still away for. */
  private away = 0;
  private readonly underway: (() => Promise<unknown>)[] = [];
  private readonly world: World;
  private readonly chance: Chance;
  private readonly note: (line: string) => void;

  constructor(world: World, chance: Chance, note: (line: string) => void) {
    this.world = world;
    this.chance = chance;
    this.note = note;
  }

  settleDown(): void {
    this.weather = calm;
    this.away = 0;
  }

  /**
   * The fetch of one client. `between` is run when the backend has done its part and the answer is on its way:
   * people go on working meanwhile, as long as the weather is bad.
   */
  fetchFor(isOnline: () => boolean, between: () => Promise<void>): Fetch {
    return async (input, init) => {
      const send = () => this.world.fetch(input, init);
      const trouble = isOnline() && !this.isAway() ? this.drawTrouble() : 'lost';
      if (trouble) this.note(`network: ${trouble}`);
      // What is late or comes twice comes whenever it likes, but only what changes something is worth it.
      if ((trouble === 'late' || trouble === 'twice') && init?.method === 'POST') this.underway.push(send);
      if (trouble === 'lost' || trouble === 'late') throw new TypeError('Failed to fetch');
      if (trouble === 'gateway') return new Response('<h1>Bad gateway</h1>', { status: 502 });
      if (trouble === 'killed') {
        this.away = 1 + this.chance.below(5);
        if (this.chance.happens(0.5)) throw new TypeError('Failed to fetch');
      }
      const answer = await send();
      if (this.weather === storm) await between();
      if (trouble === 'unheard' || trouble === 'killed') throw new TypeError('network connection was lost');
      return trouble === 'torn' ? torn(answer) : answer;
    };
  }

  /** Delivers one of the requests that are still under way; false when there is none. */
  async deliverOne(): Promise<boolean> {
    const [request] = this.underway.splice(this.chance.below(this.underway.length || 1), 1);
    if (!request) return false;
    if (this.isAway()) return true;
    this.note('network: a late request arrives');
    await request();
    return true;
  }

  private isAway(): boolean {
    if (this.away === 0) return false;
    this.away -= 1;
    return true;
  }

  private drawTrouble(): keyof Weather | null {
    let drawn = this.chance.below(10_000) / 10_000;
    for (const [trouble, probability] of entriesOf(this.weather)) {
      if (drawn < probability) return trouble;
      drawn -= probability;
    }
    return null;
  }
}

/** The first half of the answer, then the connection's end. */
async function torn(answer: Response): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(bytes.slice(0, bytes.length / 2));
      stream.error(new TypeError('network connection was lost'));
    },
  });
  return new Response(body, { status: answer.status });
}
