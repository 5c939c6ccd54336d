"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

interface DeskLinkProps {
  readonly href: string;
  /** Whether pages below it belong to it too. */
  readonly holdsPages: boolean;
  readonly children: ReactNode;
}

/** A way in the desk's bar, which says when one is there already. The server knows that too: no script is needed. */
export function DeskLink({ href, holdsPages, children }: DeskLinkProps) {
  const here = usePathname();
  const isBelow = holdsPages && here.startsWith(`${href}/`);
  return (
    <a href={href} aria-current={here === href ? "page" : isBelow ? "true" : undefined}>
      {children}
    </a>
  );
}
