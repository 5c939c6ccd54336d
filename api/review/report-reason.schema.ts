/** What a reader says is wrong with a listing. */
import { builder } from "../builder.ts";
import type { ReportReason } from "./desk/reported.records.ts";

export const ReportReasonEnum = builder.enumType("ReportReason", {
  description: "What is wrong with a listing.",
  values: {
    CLOSED: { description: "It is no more." },
    HOURS: { description: "It is open at other times." },
    CONTACT: { description: "A telephone number or a link does not work." },
    ADDRESS: { description: "It is somewhere else." },
    LANGUAGES: { description: "It serves in other languages." },
    OTHER: { description: "Something else, told in words." },
  } satisfies Record<ReportReason, { description: string }>,
});
