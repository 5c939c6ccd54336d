"use client";

import { useEffect, useRef } from "react";
import { forgetAllOnDevice } from "./device.store.ts";

/** Stands in the form that signs out: what the desk keeps on the device goes with whoever goes. */
export function ForgetOnSignOut() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = here.current?.closest("form");
    form?.addEventListener("submit", forgetAllOnDevice);
    return () => form?.removeEventListener("submit", forgetAllOnDevice);
  }, []);
  return <span hidden ref={here} />;
}
