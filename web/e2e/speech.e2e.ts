import { expect, type Page, test } from "@playwright/test";
import { PHONE, slugsOf, wordsOf } from "./visitors.ts";

/**
 * The browser of the tests has no voice. What stands in for it records what a voice would be given, and for how long:
 * how a true voice sounds is for people to hear.
 */
interface Uttered {
  readonly text: string;
  readonly lang: string;
  readonly voice: string | undefined;
}

interface FakeVoice {
  readonly lang: string;
  readonly localService: boolean;
}

declare global {
  interface Window {
    uttered: Uttered[];
    isHeld: boolean;
  }
}

const local = (...tags: string[]): FakeVoice[] => tags.map((lang) => ({ lang, localService: true }));

async function giveVoices(page: Page, voices: readonly FakeVoice[]) {
  await page.addInitScript((given) => {
    window.uttered = [];
    window.isHeld = false;
    class Utterance {
      voice: { readonly lang: string } | null = null;
      lang = "";
      rate = 1;
      onend: (() => void) | null = null;
      onerror: (() => void) | null = null;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const pending = new Set<ReturnType<typeof setTimeout>>();
    const engine = {
      getVoices: () => given.map((voice) => ({ ...voice, default: false, name: voice.lang })),
      addEventListener: () => undefined,
      speak: (utterance: Utterance) => {
        if (utterance.text !== "")
          window.uttered.push({ text: utterance.text, lang: utterance.lang, voice: utterance.voice?.lang });
        const finish = () => (window.isHeld ? void pending.add(setTimeout(finish, 20)) : utterance.onend?.());
        pending.add(setTimeout(finish, 20));
      },
      cancel: () => {
        for (const timer of pending) clearTimeout(timer);
        pending.clear();
      },
    };
    Object.defineProperty(window, "speechSynthesis", { value: engine });
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
  }, voices);
}

const uttered = (page: Page) => page.evaluate(() => window.uttered);

async function openPlace(page: Page, locale: string) {
  const [slug] = await slugsOf({ text: "Villa Victor", kinds: ["GUIDANCE_POINT"] });
  await page.goto(`/${locale}/places/${slug}`, { waitUntil: "networkidle" });
}

const listen = (page: Page, locale: "ar" | "fi" | "so") =>
  page.getByRole("button", { name: wordsOf(locale)("speech.listen") }).click();

test.use({ viewport: PHONE });

test("the essentials are read in order, each in a voice of its language, the number digit by digit", async ({
  page,
}) => {
  await giveVoices(page, local("en-US", "ar-SA", "fi-FI"));
  await openPlace(page, "ar");
  const t = wordsOf("ar");
  await listen(page, "ar");
  await expect(page.getByText(t("speech.done"))).toBeVisible();
  const all = await uttered(page);
  const place = (part: string) => all.findIndex(({ text }) => text.includes(part));
  const order = [
    place("Villa Victor"),
    place(t("profile.languages.title")),
    place(t("profile.hours.title")),
    place("Torikatu"),
    place("0 4 0، 6 2 1، 1 7 1 4"),
  ];
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(order).not.toContain(-1);
  for (const { text, voice } of all) {
    if (/[\u0600-\u06FF]/.test(text)) expect(voice, text).toBe("ar-SA");
  }
  expect(all.find(({ text }) => text.startsWith("Monikulttuurikeskus"))?.voice).toBe("fi-FI");
});

test("what is being read is marked; it can be paused, gone on with and stopped", async ({ page }) => {
  await giveVoices(page, local("fi-FI"));
  await openPlace(page, "fi");
  const t = wordsOf("fi");
  await page.evaluate(() => {
    window.isHeld = true;
  });
  await listen(page, "fi");
  const player = page.getByRole("region", { name: t("speech.listen") });
  await player.getByRole("button", { name: t("speech.pause") }).click();
  const heard = await uttered(page);
  expect(heard).toHaveLength(1);
  const marked = page.locator("[class*=reading]");
  await expect(marked).toHaveText(heard[0]?.text ?? "");
  await player.getByRole("button", { name: t("speech.goOn") }).click();
  await expect
    .poll(async () => (await uttered(page)).map(({ text }) => text))
    .toEqual([heard[0]?.text, heard[0]?.text]);
  await player.getByRole("button", { name: t("speech.stop") }).click();
  await expect(marked).toHaveCount(0);
  await expect(player.getByRole("button")).toHaveCount(0);
});

test("a language without a voice of the device is named, and a voice of a company is not used for it", async ({
  page,
}) => {
  await giveVoices(page, [...local("fi-FI"), { lang: "so-SO", localService: false }]);
  await openPlace(page, "so");
  await listen(page, "so");
  const language = await page.evaluate(() => new Intl.DisplayNames(["so"], { type: "language" }).of("so"));
  await expect(page.getByRole("status").filter({ hasText: `${language}` })).toBeVisible();
  expect(await uttered(page)).toEqual([]);
});

test("a browser that cannot speak says so", async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "speechSynthesis");
    Reflect.deleteProperty(Window.prototype, "speechSynthesis");
  });
  await openPlace(page, "fi");
  await listen(page, "fi");
  await expect(page.getByText(wordsOf("fi")("speech.cannot"))).toBeVisible();
});

test("nothing of the player is fetched before the tap", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await giveVoices(page, local("fi-FI"));
  await openPlace(page, "fi");
  expect(asked.filter((url) => url.includes("speech-words"))).toEqual([]);
  const before = asked.length;
  await listen(page, "fi");
  await expect(page.getByText(wordsOf("fi")("speech.done"))).toBeVisible();
  expect(asked.slice(before).some((url) => url.includes("speech-words"))).toBe(true);
});
