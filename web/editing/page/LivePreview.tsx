"use client";

import { type ReactNode, useEffect, useState } from "react";
import type { ListingChangesInput } from "../../graphql/generated/server/graphql.ts";
import { changesInput } from "../asking/changes-input.ts";
import type { Content } from "../content/content.ts";
import { openDrafts } from "../saving/draft.rules.ts";
import { draftsHere } from "../saving/draft.store.ts";
import { changesIn, EVERYTHING, isUntouched } from "../saving/sections.rules.ts";
import { drawPreview } from "./preview.actions.tsx";

interface LivePreviewProps {
  readonly listingId: string;
  readonly account: string;
  readonly content: Content;
  /** The language in which it is drawn. */
  readonly language: string;
  /** The listing as it is saved, drawn by the server. */
  readonly children: ReactNode;
}

/** The listing as it is saved and, where this device keeps something that is not saved, with that. */
export function LivePreview({ listingId, account, content, language, children }: LivePreviewProps) {
  const [drawn, draw] = useState<ReactNode>(null);
  useEffect(() => {
    const show = () => {
      const { base, mine } = openDrafts(content, draftsHere(listingId), account);
      const changes = changesIn(EVERYTHING, base, mine);
      if (isUntouched(changes)) return draw(null);
      // The parts are the API's own; without a line the saved one stays.
      drawPreview(language, listingId, changesInput(changes) as ListingChangesInput).then(draw, () => {});
    };
    show();
    // Whoever writes in one tab and looks in the other comes back to what she has just written.
    addEventListener("focus", show);
    return () => removeEventListener("focus", show);
  }, [listingId, account, content, language]);
  return drawn ?? children;
}
