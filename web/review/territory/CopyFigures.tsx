"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

interface CopyFiguresProps {
  readonly className: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly children: ReactNode;
}

/**
 * The buttons stand in the page already, hidden until a script can serve them: one listener for however many figures
 * there are. What a button takes along stands in its own `data-copy`.
 */
export function CopyFigures({ className, copied, notCopied, children }: CopyFiguresProps) {
  const here = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const box = here.current;
    if (!box) return;
    for (const button of box.querySelectorAll<HTMLElement>("button[data-copy], button[data-print]"))
      button.hidden = false;
    const press = async ({ target }: Event) => {
      const button =
        target instanceof Element ? target.closest<HTMLElement>("button[data-copy], button[data-print]") : null;
      if (!button) return;
      if ("print" in button.dataset) return window.print();
      const text = button.dataset.copy ?? "";
      try {
        await navigator.clipboard.writeText(text);
        setSaid(`${copied}: ${text}`);
      } catch {
        setSaid(notCopied);
      }
    };
    box.addEventListener("click", press);
    return () => box.removeEventListener("click", press);
  }, [copied, notCopied]);
  return (
    <div ref={here} className={className}>
      {children}
      <p role="status" className="no-print">
        {said}
      </p>
    </div>
  );
}
