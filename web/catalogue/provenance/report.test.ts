import { expect, test } from "vitest";
import { mistakeLetter } from "./report.rules.ts";

test("the letter names the place and its page, whatever signs are in the name", () => {
  const href = mistakeLetter("korjaa@kunta.fi", {
    subject: "Virhe: Te & kaffe?",
    body: "Mikä?\n\nhttps://x.fi/fi/places/a",
  });
  const letter = new URL(href);
  expect(letter.pathname).toBe("korjaa@kunta.fi");
  expect(letter.searchParams.get("subject")).toBe("Virhe: Te & kaffe?");
  expect(letter.searchParams.get("body")).toBe("Mikä?\r\n\r\nhttps://x.fi/fi/places/a");
  expect(href).not.toContain("+");
});
