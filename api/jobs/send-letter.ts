/** Sends one letter. Queued with it, in the transaction of what it tells. */
import type { Task } from "graphile-worker";
import { type Delivery, deliverLetter } from "../letters/delivery.records.ts";
import type { JobNeeds } from "../queue.records.ts";

export const sendLetter =
  (delivery: Delivery): Task =>
  async (needs, { job }) => {
    const { letterId } = needs as JobNeeds["send-letter"]; // queueJob has written it
    await deliverLetter(delivery, letterId, { now: new Date(), isLast: job.attempts >= job.max_attempts });
  };
