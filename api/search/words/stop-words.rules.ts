/** Words that say how somebody asks and not what for. They count only when a query holds nothing else. */
import { foldedWords } from "./words.rules.ts";

const STOP_WORDS: Readonly<Record<string, string>> = {
  fi: `ja tai sekä että on ovat oli olla ei en se ne nämä tämä tässä siellä täällä missä mistä mihin minne mikä mitä kuka ketkä
    joka jossa jonka jotka kun kuin jos niin vain myös lähellä lähelläni lähin minä minun minua minulle minulla sinä me meidän
    te he heidän haluan haluaisin etsin etsiä etsimässä löytää löytyy löydän tarvitsen voi voin voiko voinko saa saan saako
    kanssa kuten noin yli alle sinun olen onko`,
  sv: `och eller samt att är var vart varifrån vad vilka vilken vilket vem som den det de dem en ett i på för till av med från
    hos om vid inte jag mig min mitt mina du dig vi oss ni han hon man kan får finns hitta hittar söker söka sök vill behöver nära närmaste
    här där när hur bara också så`,
  en: `a an the and or about of in on at to for from by with is are was be it its this that these those there here where what which who
    how when can could do does i me my we our you your he she they their am not near nearby nearest find finding search
    searching look looking need want would like please get some any`,
  ar: `في من إلى الى على عن مع هل أين اين ما ماذا كيف هذا هذه ذلك التي الذي أو او ثم أنا انا لي أريد اريد أبحث ابحث يوجد قرب قريب بالقرب`,
  fa: `در از به با برای که این آن را و یا کجا چه چطور من می خواهم هست است نزدیک`,
  ru: `и или в во на с со к ко у о об от до по из за для не что где как какой какая какие кто это этот эта я мне мой мы есть
    найти ищу искать рядом близко возле хочу нужен нужна нужно`,
  uk: `і й та або в у на з із до від по за для не що де як який яка які хто це цей ця я мені мій ми є знайти шукаю поруч біля хочу потрібно потрібен`,
  es: `el la los las un una unos unas y o de del en a al para por con sin que es son donde dónde cómo como cerca yo mi busco quiero encontrar hay`,
  fr: `le la les un une des et ou de du en à au aux pour par avec sans que qui est sont où comment près je mon ma mes cherche veux trouver dans sur`,
  et: `ja või on ei see need kus kust kuhu mis mida kes kuidas minu mulle ma tahan otsin leida lähedal`,
  tr: `ve veya bir bu şu o ile için de da mi mı ne nerede nereye nasıl kim ben bana benim istiyorum arıyorum bul yakın yakında var`,
  so: `iyo ama waa ah oo ku ka u la ay uu aan waxaan xaggee halkee sidee maxay waxa raadinaya dhow`,
  zh: `的 在 和 或 我 要 找 哪里 哪儿 附近 有 吗 什么 怎么`,
};

/** Everything here is in Finland, so that word narrows nothing, and "speaking" adds nothing to the name of a language. */
const WEAK_WORDS = `finland finlands suomessa suomeen finlande finlandia soome soomes финляндия финляндии фінляндія фінляндії فنلندا فنلاند
  芬兰 speaking speaker speakers spoken talande talar språkig puhuva puhuvat puhuville puhutaan palvelee kielellä`;

/** "Language", in the languages people ask in: no news beside the name of one. */
const LANGUAGE_WORDS = `kieli kielen kieltä kielet kielinen kieliset kielinen kielellä language languages språk språket språkig язык языке языка языки
  мова мови мовою мовою لغة اللغة باللغة زبان زبانی keel keeles keelt dil dili dilinde idioma lengua langue luqad luqadda af 语言 语`;

const foldedSet = (...texts: readonly string[]) => new Set(texts.flatMap(foldedWords));

const stopWords = foldedSet(...Object.values(STOP_WORDS));
const weakWords = foldedSet(WEAK_WORDS);
const languageWords = foldedSet(LANGUAGE_WORDS);

export const isStopWord = (folded: string): boolean => stopWords.has(folded);
export const isWeakWord = (folded: string): boolean => weakWords.has(folded);
export const isLanguageWord = (folded: string): boolean => languageWords.has(folded);
