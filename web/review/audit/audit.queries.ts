import { askAtDesk } from "../../graphql/ask-at-desk.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { DeskAuditQuery, VerifyAuditQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";

const DeskAudit = graphql(`
  query DeskAudit($first: Int!, $after: String, $subjectType: String, $subjectId: String) {
    auditTrail(first: $first, after: $after, subjectType: $subjectType, subjectId: $subjectId) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        sequence
        at
        actor
        actorId
        act
        subjectType
        subjectId
        details
      }
    }
  }
`);

const VerifyAudit = graphql(`
  query VerifyAudit {
    verifyAuditTrail {
      isWhole
      count
      brokenAt
      lastHash
    }
  }
`);

export type AuditPage = NonNullable<DeskAuditQuery["auditTrail"]>;
export type AuditVerdict = NonNullable<VerifyAuditQuery["verifyAuditTrail"]>;

export interface AuditView {
  readonly type: string | null;
  readonly subject: string | null;
  readonly after: string | null;
}

const PAGE_SIZE = 50;

export const findAudit = (locale: Locale, { type, subject, after }: AuditView) =>
  askAtDesk(DeskAudit, { first: PAGE_SIZE, after, subjectType: type, subjectId: subject }, { locale });

export const verifyAudit = (locale: Locale) => askAtDesk(VerifyAudit, {}, { locale });
