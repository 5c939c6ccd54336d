// The words of synthetic listings. Each text says in its own language that it is an example, so that nobody
// who meets one takes it for a real place.

export const TEXT_LANGUAGES = ["fi", "sv", "en", "ar", "ru", "so"] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

interface Words {
  readonly place: string;
  readonly organisation: string;
  readonly activity: string;
  readonly openings: readonly string[];
  readonly offers: readonly string[];
  readonly closings: readonly string[];
  readonly directions: readonly string[];
}

export const WORDS: Readonly<Record<TextLanguage, Words>> = {
  fi: {
    place: "Esimerkkipaikka",
    organisation: "Esimerkkijärjestö",
    activity: "Esimerkkitoiminta",
    openings: [
      "Kaikille avoin esimerkki kohtaamispaikasta.",
      "Esimerkki neuvontapisteestä, jossa autetaan arjen asioissa.",
      "Keksitty paikka testaamista varten.",
      "Esimerkki tilasta, johon voi tulla ilman ajanvarausta.",
    ],
    offers: [
      "Saat apua lomakkeiden täyttämisessä.",
      "Voit harjoitella suomen kieltä muiden kanssa.",
      "Lapsille on tilaa leikkiä.",
      "Täällä tapaat muita vanhempia.",
      "Autamme työnhaussa ja asumisen asioissa.",
      "Keittiössä kokataan yhdessä torstaisin.",
      "Käsityöryhmä kokoontuu iltapäivällä.",
    ],
    closings: [
      "Tervetuloa!",
      "Toiminta on maksutonta.",
      "Ota mukaan ystävä.",
      "Kysy lisää puhelimella.",
      "Tulkki on mahdollista varata etukäteen.",
    ],
    directions: [
      "Sisäänkäynti pihan puolelta.",
      "Toinen kerros, hissi aulassa.",
      "Bussipysäkki on oven edessä.",
      "Kirjaston vieressä.",
    ],
  },
  sv: {
    place: "Exempelplats",
    organisation: "Exempelförening",
    activity: "Exempelaktivitet",
    openings: [
      "Ett exempel på en öppen mötesplats.",
      "Ett exempel på en rådgivning för vardagens frågor.",
      "En påhittad plats för tester.",
      "Ett exempel på ett rum dit man kan komma utan tid.",
    ],
    offers: [
      "Du får hjälp med blanketter.",
      "Här kan du öva svenska och finska.",
      "Barnen har plats att leka.",
      "Träffa andra föräldrar.",
      "Vi hjälper till med jobb och boende.",
      "På torsdagar lagar vi mat tillsammans.",
      "Handarbetsgruppen träffas på eftermiddagen.",
    ],
    closings: [
      "Välkommen!",
      "Verksamheten är gratis.",
      "Ta med en vän.",
      "Ring och fråga mer.",
      "Tolk kan bokas på förhand.",
    ],
    directions: [
      "Ingång från gården.",
      "Andra våningen, hiss i aulan.",
      "Busshållplatsen är framför dörren.",
      "Bredvid biblioteket.",
    ],
  },
  en: {
    place: "Example place",
    organisation: "Example association",
    activity: "Example activity",
    openings: [
      "An example of a meeting place open to all.",
      "An example of a guidance point for everyday questions.",
      "An invented place for tests.",
      "An example of a room where nobody needs an appointment.",
    ],
    offers: [
      "Get help with forms.",
      "Practise Finnish with others.",
      "There is room for children to play.",
      "Meet other parents.",
      "We help with work and housing.",
      "On Thursdays people cook together.",
      "The handicraft group meets in the afternoon.",
    ],
    closings: [
      "Welcome!",
      "It is free of charge.",
      "Bring a friend.",
      "Call to ask for more.",
      "An interpreter can be booked ahead.",
    ],
    directions: [
      "Entrance from the courtyard.",
      "Second floor, lift in the lobby.",
      "The bus stops at the door.",
      "Next to the library.",
    ],
  },
  ar: {
    place: "مكان تجريبي",
    organisation: "جمعية تجريبية",
    activity: "نشاط تجريبي",
    openings: [
      "مثال على مكان لقاء مفتوح للجميع.",
      "مثال على نقطة إرشاد لأسئلة الحياة اليومية.",
      "مكان خيالي للاختبار.",
      "مثال على مكان لا يحتاج إلى موعد.",
    ],
    offers: [
      "ستجد مساعدة في تعبئة النماذج.",
      "يمكنك ممارسة اللغة الفنلندية مع الآخرين.",
      "يوجد مكان للأطفال للعب.",
      "تعرّف على آباء وأمهات آخرين.",
      "نساعد في العمل والسكن.",
    ],
    closings: ["أهلاً وسهلاً!", "الخدمة مجانية.", "أحضر صديقاً معك.", "اتصل لمزيد من المعلومات."],
    directions: ["المدخل من الفناء.", "الطابق الثاني، يوجد مصعد.", "بجانب المكتبة."],
  },
  ru: {
    place: "Пример места",
    organisation: "Пример организации",
    activity: "Пример занятия",
    openings: [
      "Пример места встреч, открытого для всех.",
      "Пример консультации по бытовым вопросам.",
      "Вымышленное место для проверки.",
      "Пример места, куда можно прийти без записи.",
    ],
    offers: [
      "Здесь помогают заполнять бланки.",
      "Можно практиковать финский язык.",
      "Есть место для детских игр.",
      "Познакомьтесь с другими родителями.",
      "Помогаем с работой и жильём.",
    ],
    closings: ["Добро пожаловать!", "Это бесплатно.", "Приходите с другом.", "Звоните, чтобы узнать больше."],
    directions: ["Вход со двора.", "Второй этаж, есть лифт.", "Рядом с библиотекой."],
  },
  so: {
    place: "Meel tusaale ah",
    organisation: "Urur tusaale ah",
    activity: "Hawl tusaale ah",
    openings: [
      "Tusaale goob lagu kulmo oo dadka oo dhan u furan.",
      "Tusaale xarun talo laga helo.",
      "Goob la allifay oo tijaabo ah.",
      "Tusaale meel aan ballan loo baahnayn.",
    ],
    offers: [
      "Waxaad ka helaysaa caawimaad foomamka.",
      "Waxaad ku baran kartaa afka Finnishka.",
      "Carruurtu waxay leeyihiin meel ay ku ciyaaraan.",
      "La kulan waalidiin kale.",
      "Waxaan ka caawinaa shaqada iyo guriga.",
    ],
    closings: ["Soo dhowow!", "Waa bilaash.", "La kaalay saaxiib.", "Wac si aad wax badan u ogaato."],
    directions: ["Albaabka waxaa laga galaa barxadda.", "Dabaqa labaad.", "Waxay ku taal maktabadda agteeda."],
  },
};
