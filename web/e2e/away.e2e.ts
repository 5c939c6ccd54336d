import { expect, test } from "@playwright/test";
import { startWebWithoutApi } from "./away-site.ts";
import { wordsOf } from "./visitors.ts";

test("when the API is away every page says so calmly, with status 503 and a way to try again", async ({ page }) => {
  const { site, stop } = await startWebWithoutApi();
  try {
    for (const locale of ["fi", "ar"] as const) {
      const t = wordsOf(locale);
      for (const path of [`/${locale}`, `/${locale}/places/anything`, `/${locale}/data`]) {
        const response = await page.goto(site + path);
        expect(response?.status(), path).toBe(503);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("site.away.title"));
        await expect(page.getByText(t("site.away.retry")).first()).toBeVisible();
      }
    }
    const graphql = await page.request.post(`${site}/graphql`, {
      data: { query: "{ asOf { version } }" },
      failOnStatusCode: false,
    });
    expect([502, 503]).toContain(graphql.status());
  } finally {
    stop();
  }
});
