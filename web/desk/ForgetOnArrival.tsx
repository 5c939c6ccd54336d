"use client";

import { useEffect } from "react";
import { forgetAllOnDevice } from "./device.store.ts";

/**
 * Stands on the page where one arrives who has left. An editor that was open keeps what it has once more when its page
 * goes, so that forgetting before that is not enough.
 */
export function ForgetOnArrival() {
  useEffect(forgetAllOnDevice, []);
  return null;
}
