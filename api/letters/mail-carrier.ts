/** Hands letters to a mail server (SMTP). Knows nothing of the database. */
import { createTransport } from "nodemailer";
import type { RenderedLetter } from "./rendered-letter.rules.ts";

export interface MailCarrier {
  /** Resolves when the mail server has taken the letter. @throws what nodemailer throws */
  send(id: string, recipient: string, letter: RenderedLetter): Promise<void>;
  close(): void;
}

export interface MailAccount {
  readonly smtpUrl: string;
  /** The address that letters come from. */
  readonly from: string;
  /** The name beside it. */
  readonly site: string;
}

const CONNECT_WITHIN_MS = 15_000;
const ANSWER_WITHIN_MS = 45_000;

export function openMailCarrier({ smtpUrl, from, site }: MailAccount): MailCarrier {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: ANSWER_WITHIN_MS,
    // A letter is what is given here and nothing from the disk or the web.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // Trouble of an idle connection; each letter hears of its own.
  transport.on("error", () => undefined);
  const domain = from.slice(from.lastIndexOf("@") + 1);
  return {
    send: async (id, recipient, { subject, text, html, language }) => {
      await transport.sendMail({
        from: { name: site, address: from },
        // As an object it is one address, whatever stands in it.
        to: { name: "", address: recipient },
        subject,
        text,
        html,
        // The same at every try: a mailbox that gets a letter twice can know it, and most then show it once.
        messageId: `<${id}@${domain}>`,
        headers: {
          "Auto-Submitted": "auto-generated",
          "X-Auto-Response-Suppress": "All",
          "Content-Language": language.code,
        },
      });
    },
    close: () => transport.close(),
  };
}
