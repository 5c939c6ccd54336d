import { notFound } from "next/navigation";
import { isLocale } from "../../../i18n/routing.ts";
import { getWords } from "../../../i18n/words.ts";
import { paths } from "../../../paths.ts";
import { answerWithStatus } from "../../../status.ts";
import { ButtonLink } from "../../../ui/ButtonLink.tsx";
import { CalmPage } from "../../../ui/CalmPage.tsx";

const STATUS = { BAD_ADDRESS: 400, LONG_ADDRESS: 414, LONG_FORM: 413 } as const;
type Code = keyof typeof STATUS;

const isCode = (code: unknown): code is Code => typeof code === "string" && code in STATUS;

interface ProblemPageProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<{ readonly code?: string | string[] }>;
}

export const metadata = { robots: { index: false } };

/** The front server leads here when an address cannot be read at all, or a form is too large to be taken. */
export default async function ProblemPage({ params, searchParams }: ProblemPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { code: asked } = await searchParams;
  const code = isCode(asked) ? asked : "BAD_ADDRESS";
  const t = await getWords(locale, "site");
  answerWithStatus(STATUS[code]);
  return (
    <CalmPage title={t(`address.${code}.title`)} text={t(`address.${code}.text`)}>
      <ButtonLink href={paths.home(locale)} icon="search" tone="main">
        {t("address.toSearch")}
      </ButtonLink>
    </CalmPage>
  );
}
