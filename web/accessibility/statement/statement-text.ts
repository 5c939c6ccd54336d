/** The words of the statement. The law asks for Finnish and Swedish; English is for everybody else. */
export interface StatementText {
  readonly standard: { readonly title: string; readonly aim: string; readonly law: string };
  readonly checked: {
    readonly title: string;
    readonly never: string;
    readonly old: string;
    readonly partly: string;
    readonly when: (date: string) => string;
    readonly scope: (states: number, languages: number) => string;
    readonly looks: string;
    readonly engine: (name: string, pages: number) => string;
    readonly noFaults: string;
    readonly faults: (kinds: number) => string;
    readonly alsoByTests: string;
  };
  readonly limits: {
    readonly title: string;
    readonly map: string;
    readonly texts: string;
    readonly links: string;
    readonly explained: (kinds: number) => string;
    readonly list: string;
  };
  readonly people: { readonly title: string; readonly notYet: string; readonly tellUs: string };
  readonly feedback: {
    readonly title: string;
    readonly mail: string;
    readonly noMail: string;
    readonly operator: string;
    readonly noOperator: string;
    readonly answer: string;
  };
  readonly authority: { readonly title: string; readonly how: string; readonly who: string };
}
