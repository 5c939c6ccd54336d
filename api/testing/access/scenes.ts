/** All ways to what is not for everybody. A new operation of the desk gets its scenes here. */
import { ACCOUNT_SCENES } from "./account-scenes.ts";
import { FRESHNESS_SCENES } from "./freshness-scenes.ts";
import { REVIEW_SCENES } from "./review-scenes.ts";
import type { Scene } from "./scene.ts";
import { SUGGESTION_SCENES } from "./suggestion-scenes.ts";

export const SCENES: readonly Scene[] = [
  ...ACCOUNT_SCENES,
  ...REVIEW_SCENES,
  ...FRESHNESS_SCENES,
  ...SUGGESTION_SCENES,
];
