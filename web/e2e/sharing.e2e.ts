import { expect, test } from "@playwright/test";
import { PHONE, slugsOf, wordsOf } from "./visitors.ts";

const t = wordsOf("en");

test.use({ viewport: PHONE });

declare global {
  interface Window {
    sharedText: string | undefined;
  }
}

async function aPlace(): Promise<string> {
  const [slug] = await slugsOf({ text: "Villa Victor", kinds: ["GUIDANCE_POINT"] });
  return slug ?? "";
}

test("where the device can share, one tap hands over a text that makes sense", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.share = async (data) => {
      window.sharedText = data?.text;
    };
  });
  const slug = await aPlace();
  await page.goto(`/en/places/${slug}`, { waitUntil: "networkidle" });
  await page.getByRole("link", { name: t("profile.actions.share"), exact: true }).click();
  await expect.poll(() => page.evaluate(() => window.sharedText)).toContain("+358 40 621 1714");
  const text = (await page.evaluate(() => window.sharedText)) ?? "";
  expect(text).toContain(`${t("listing.languages.title")}: Arabic`);
  expect(text).toContain("Torikatu 10");
  expect(text.split("\n").at(-1)).toBe(`${process.env.SITE}/en/places/${slug}`);
  await expect(page).toHaveURL(new RegExp(`/en/places/${slug}$`));
});

test("the text is copied, and that is said", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`/en/share?place=${await aPlace()}`, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: t("sharing.copy") }).click();
  await expect(page.getByText(t("sharing.copied"))).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Villa Victor");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("plain links send the text by message, letter, WhatsApp and Telegram, and nobody is asked before", async ({
    page,
  }) => {
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (new URL(request.url()).origin !== process.env.SITE) foreign.push(request.url());
    });
    const slug = await aPlace();
    await page.goto(`/en/places/${slug}`);
    await page.getByRole("link", { name: t("profile.actions.share"), exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: t("sharing.title") })).toBeVisible();
    const links = await page
      .getByRole("main")
      .getByRole("link")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const ways = ["sms:?&body=", "mailto:?subject=", "https://wa.me/?text=", "https://t.me/share/url?url="];
    for (const way of ways) {
      const href = links.find((link) => link.startsWith(way)) ?? "";
      expect(decodeURIComponent(href), way).toContain("+358 40 621 1714");
      expect(decodeURIComponent(href), way).toContain(`${process.env.SITE}/en/places/${slug}`);
    }
    await expect(page.getByText(t("sharing.others"))).toBeVisible();
    expect(foreign).toEqual([]);
  });

  test("a shelter's text tells that its address is secret", async ({ page }) => {
    const [slug] = await slugsOf({ text: "turvakoti Mona" });
    await page.goto(`/en/share?place=${slug}`);
    await expect(page.getByText(t("profile.way.withheld"))).toBeVisible();
  });

  test("a place that is gone is told calmly", async ({ page }) => {
    const response = await page.goto("/en/share?place=no-such-place");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: t("trouble.notFound.title") })).toBeVisible();
  });
});
