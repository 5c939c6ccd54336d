import { expect, test } from "@playwright/test";
import { PHONE, wordsOf } from "./visitors.ts";

const t = wordsOf("en");

test.use({ viewport: PHONE });

test("a button that was tapped before the scripts came says that it is at work, and does what it says once they are there", async ({
  page,
}) => {
  let release = () => {};
  const arrival = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/late/*.js", async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto("/en/in/091");
  const keep = page.getByRole("button", { name: t("offline.device.keep"), exact: true });
  await keep.click();
  await expect(keep).toHaveAttribute("aria-busy", "true");
  await keep.click();
  release();
  await expect(page.getByRole("button", { name: t("offline.device.remove") })).toBeVisible({ timeout: 40_000 });
});
