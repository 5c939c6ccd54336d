import { expect, test } from "@playwright/test";
import { wordsOf } from "./visitors.ts";

const t = wordsOf("en");

test("an unknown language code in the address is named and can be left out", async ({ page }) => {
  const response = await page.goto("/en?lang=qqx&kind=guidance");
  expect(response?.status()).toBe(400);
  await expect(page.getByText(/qqx/).first()).toBeVisible();
  await page
    .getByRole("main")
    .getByRole("link", { name: t("search.problem.without") })
    .click();
  await expect(page.getByRole("article").first()).toBeVisible();
});

for (const [name, path] of [
  ["a slug that nothing has", "/en/places/no-such-place"],
  ["a page that is none", "/en/nothing/here"],
] as const) {
  test(`${name} gives a page that offers the search, with status 404`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("trouble.notFound.title"));
    await page.getByRole("searchbox").first().fill("library");
    await page.getByRole("searchbox").first().press("Enter");
    await expect(page).toHaveURL(/q=library/);
  });
}

test("a malformed address, a broken cookie and an endless query get a calm answer, never a crash", async ({
  request,
}) => {
  const cases: [string, Record<string, string>][] = [
    ["/en/places/%00", {}],
    ["/en/places/%zz", {}],
    ["/en?near=abc&within=-5&order=upwards&kind=castle&after=%00", {}],
    ["/en?at=9999-01-01T00:00Z", {}],
    [`/en?q=${"a".repeat(20_000)}`, {}],
    ["/en", { cookie: "%E0%A4%A=;;;=\u00ff" }],
    ["/en?place=%F0%9F%98%80", {}],
    ["/..%2f..%2fetc/passwd", {}],
  ];
  for (const [path, headers] of cases) {
    const response = await request.get(path, { headers, failOnStatusCode: false });
    expect(response.status(), path).toBeLessThan(500);
    expect(await response.text(), path).not.toMatch(/at .*\.(js|ts):\d+/);
  }
});

test("an unknown locale leads to the same page in a language that the browser knows", async ({ page }) => {
  await page.goto("/xx/data");
  await expect(page).toHaveURL(/\/[a-z]{2}(-simple)?\/data$/);
});

test("an address of another kind of listing leads to the right page", async ({ page }) => {
  await page.goto("/en?q=Mosaiikki&kind=place");
  const href = await page.getByRole("article").getByRole("link").first().getAttribute("href");
  await page.goto((href ?? "").replace("/places/", "/organisations/"));
  await expect(page).toHaveURL(new RegExp(`${href}$`));
});
