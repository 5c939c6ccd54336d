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

test("an unknown locale leads to the same page in the browser's best language, with the whole question", async ({
  request,
}) => {
  const cases = [
    ["/xx?lang=so&place=Helsinki&q=a%20b", "so-SO,en;q=0.5", "/so?lang=so&place=Helsinki&q=a+b"],
    ["/de/activities?when=someday", "uk", "/uk/activities?when=someday"],
    ["/activities?lang=ar", "zh-Hans-CN,zh;q=0.9", "/zh/activities?lang=ar"],
    ["/sv_FI/data", "fi", "/sv/data"],
  ] as const;
  for (const [path, acceptLanguage, target] of cases) {
    const answer = await request.get(path, { headers: { "accept-language": acceptLanguage }, maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    const { pathname, search } = new URL(answer.headers().location ?? "", process.env.SITE);
    expect(pathname + search).toBe(target);
  }
});

test("a position that is refused or cannot be found is said calmly, and the town can still be written", async ({
  page,
}) => {
  await page.goto("/en");
  await page.getByRole("button", { name: t("search.place.nearMe") }).click();
  await expect(page.getByText(t("search.place.denied"))).toBeVisible();
  await expect(page).toHaveURL(/\/en$/);
  await page.locator("input[name=place]").first().fill("Turku");
  await page.locator("input[name=place]").first().press("Enter");
  await expect(page).toHaveURL(/place=/);
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
