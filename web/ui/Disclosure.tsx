"use client";

import { type ReactNode, useState } from "react";

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly startsOpen: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * Opens and closes by itself; only how it starts is said from outside. A later answer of the
 * server must not close what the reader has opened.
 */
export function Disclosure({ summary, startsOpen, className, children }: DisclosureProps) {
  const [open] = useState(startsOpen);
  return (
    <details className={className} open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
