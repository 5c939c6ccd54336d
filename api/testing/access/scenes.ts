/** All ways to what is not for everybody. A new operation of the desk gets its scenes in the file of its room. */
import { ACCOUNT_SCENES } from "./account-scenes.ts";
import { CLAIM_SCENES } from "./claim-scenes.ts";
import { EDITING_SCENES } from "./editing-scenes.ts";
import { FRESHNESS_SCENES } from "./freshness-scenes.ts";
import { JOB_SCENES } from "./job-scenes.ts";
import { LIFE_SCENES } from "./life-scenes.ts";
import { REVIEW_SCENES } from "./review-scenes.ts";
import { ROLE_SCENES } from "./role-scenes.ts";
import type { Scene } from "./scene.ts";
import { SUBMISSION_SCENES } from "./submission-scenes.ts";
import { SUGGESTION_SCENES } from "./suggestion-scenes.ts";

export const SCENES: readonly Scene[] = [
  ...ACCOUNT_SCENES,
  ...ROLE_SCENES,
  ...REVIEW_SCENES,
  ...EDITING_SCENES,
  ...LIFE_SCENES,
  ...SUBMISSION_SCENES,
  ...CLAIM_SCENES,
  ...FRESHNESS_SCENES,
  ...JOB_SCENES,
  ...SUGGESTION_SCENES,
];
