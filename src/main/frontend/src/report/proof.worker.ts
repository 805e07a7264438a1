/** Does the work beside the page, so that the page stays usable meanwhile. */
import { solve } from './sha256';

onmessage = (event: MessageEvent<{ challenge: string; bits: number }>) => {
  postMessage(solve(event.data.challenge, event.data.bits));
};
