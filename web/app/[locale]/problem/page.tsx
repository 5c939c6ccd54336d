import { notFound } from "next/navigation";
import { isLocale } from "../../../i18n/routing.ts";
import { getWords } from "../../../i18n/words.ts";
import { paths } from "../../../paths.ts";
import { answerWithStatus } from "../../../status.ts";
import { ButtonLink } from "../../../ui/ButtonLink.tsx";
import { CalmPage } from "../../../ui/CalmPage.tsx";

const STATUS = { BAD_ADDRESS: 400, LONG_ADDRESS: 414 } as const;

interface ProblemPageProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<{ readonly code?: string | string[] }>;
}

export const metadata = { robots: { index: false } };

/** The front server leads here when an address cannot be read at all. */
export default async function ProblemPage({ params, searchParams }: ProblemPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const code = (await searchParams).code === "LONG_ADDRESS" ? "LONG_ADDRESS" : "BAD_ADDRESS";
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
