"use client";

import { usePathname } from "next/navigation";
import { CalmPage } from "../../ui/CalmPage.tsx";
import { troubleWords } from "../trouble.ts";

/** Our own code has failed: say so kindly, and offer to try again. What failed is in the log, not here. */
export default function Trouble() {
  const pathname = usePathname();
  const words = troubleWords(pathname);
  return (
    <div role="alert">
      <CalmPage title={words.title} text={words.text}>
        {/* A link and not a reset: it also works when the script is what failed. */}
        <a href={pathname}>{words.retry}</a>
        <a href={`/${words.locale}`}>{words.home}</a>
      </CalmPage>
    </div>
  );
}
