/**
 * What a checking program says of our pages that has been looked at, and why it stays. The tests fail on every
 * finding that is not here, and on every line here that no page shows any more: the list cannot grow old unseen.
 */
export interface Explained {
  /** "unsure" is what a program itself cannot decide: it asks a person to look. */
  readonly engine: "axe-core" | "axe-core, unsure" | "IBM Equal Access" | "IBM Equal Access, unsure";
  /** The rule and, of IBM Equal Access, the way in which it spoke. */
  readonly rule: string;
  readonly why: string;
  /** Seen only somewhere in the whole matrix, not in the small part of it that every run of the tests walks. */
  readonly isRare?: boolean;
  /** Seen only at the desk, whose pages are judged apart. */
  readonly isOfDesk?: boolean;
}

const BROWSER_TREE = "The browser's own accessibility tree has the name, and a test reads it there (spoken.e2e.ts).";

const AXE: readonly Explained[] = [
  {
    engine: "axe-core, unsure",
    rule: "color-contrast",
    why: "The program cannot see the colour behind a text that something overlaps or that a shape is drawn behind. Every pair of colours that the pages use is calculated in a test of its own (contrast.test.ts).",
  },
  {
    engine: "axe-core, unsure",
    rule: "target-size",
    why: "Marks of the map lie over each other where places are close. The same places are in the list, one opens a group by zooming in, and the arrow keys reach every mark.",
  },
];

const SURE: readonly Explained[] = [
  {
    engine: "IBM Equal Access",
    rule: "input_label_exists: Fail_1",
    why: `Fields inside a closed disclosure: the program finds no name for what is not drawn, and none of them is reported when it is open. ${BROWSER_TREE}`,
  },
  {
    engine: "IBM Equal Access",
    rule: "fieldset_label_valid: Fail_1",
    why: `The same: groups inside a closed disclosure, each with its legend. ${BROWSER_TREE}`,
  },
  {
    engine: "IBM Equal Access",
    rule: "aria_accessiblename_exists: fail_no_accessible_name",
    why: `The head of a line of opening hours is shown short and said in full, in words for voices only; the program leaves those out. ${BROWSER_TREE}`,
  },
  {
    engine: "IBM Equal Access",
    rule: "aria_article_label_unique: fail_label_not_unique",
    why: "The cards of the list are articles, each with a heading that names it. A name of the article as well would say everything twice, and cost readers on slow lines.",
  },
  {
    engine: "IBM Equal Access",
    rule: "aria_form_label_unique: fail_label_not_unique",
    why: "The desk has a form around each button, so that it works without scripts. A form without a name is no landmark in any browser, so that there is nothing to tell apart; the buttons have names.",
    isOfDesk: true,
  },
  {
    engine: "IBM Equal Access",
    rule: "aria_landmark_name_unique: fail_label_not_unique",
    why: "The same forms again: the program takes a form without a name for a landmark. Browsers do not.",
    isOfDesk: true,
  },
  {
    engine: "IBM Equal Access",
    rule: "aria_complementary_label_visible: Fail_1",
    why: "The map beside the list has a name for voices. To the eye it is a map.",
  },
  {
    engine: "IBM Equal Access",
    rule: "element_tabbable_role_valid: fail_invalid_role",
    why: "The surface of the map takes the focus so that the arrow keys move it and plus and minus zoom. Its name says so, and there are buttons for the same.",
  },
];

const UNSURE: readonly Explained[] = [
  {
    engine: "IBM Equal Access, unsure",
    rule: "text_sensory_misuse: potential_position",
    why: "Words such as “above” and “right” in English texts of the data and of the statement: they speak of age and of correctness, not of a place on the page.",
    isRare: true,
  },
  {
    engine: "IBM Equal Access, unsure",
    rule: "text_sensory_misuse: potential_other",
    why: "The word “small” in English texts of the data and of the statement: a small association, a small part. No instruction depends on a size.",
    isRare: true,
  },
  {
    engine: "IBM Equal Access, unsure",
    rule: "style_color_misuse: Potential_1",
    why: "Asked of every style sheet. Colour is never the only difference: kinds have shapes and words, states have words (keyboard and zoom tests look at the pages in grey).",
  },
  {
    engine: "IBM Equal Access, unsure",
    rule: "style_highcontrast_visible: Manual_1",
    why: "Asked of every style sheet. A test opens the pages in forced colours (zoom.e2e.ts).",
  },
  {
    engine: "IBM Equal Access, unsure",
    rule: "style_focus_visible: potential_focus_not_visible",
    why: "Asked of everything with a border. A test goes through the controls with the Tab key and sees the ring on each (keyboard.e2e.ts).",
  },
  {
    engine: "IBM Equal Access, unsure",
    rule: "element_tabbable_unobscured: potential_obscured",
    why: "Asked of what lies outside the window or in a closed disclosure. A test goes there with the Tab key and sees that nothing covers it (keyboard.e2e.ts).",
  },
  {
    engine: "IBM Equal Access, unsure",
    rule: "text_block_heading: potential_heading",
    why: "Short lines such as the label of a field. They name one thing beside them and are no headings.",
  },
  {
    engine: "IBM Equal Access, unsure",
    rule: "input_fields_grouped: Potential_1",
    why: "Fields that belong together stand in a fieldset with a legend; these stand alone and have a label of their own.",
  },
  {
    engine: "IBM Equal Access, unsure",
    rule: "input_checkboxes_grouped: potential_lonecheckbox",
    why: "A single town that is chosen already, shown as a box to take it away.",
  },
  {
    engine: "IBM Equal Access, unsure",
    rule: "select_options_grouped: Potential_1",
    why: "Regions and counties in alphabetical order, without natural groups.",
  },
  {
    engine: "IBM Equal Access, unsure",
    rule: "widget_tabbable_exists: fail_no_tabbable",
    why: "Marks and buttons of the map share one Tab stop, and the arrow keys go from one to the next, as toolbars do (map-contract.e2e.ts).",
  },
  {
    engine: "IBM Equal Access, unsure",
    rule: "canvas_content_described: Manual_1",
    why: "The drawn ground of the map. What stands on it are buttons with names, and the list has the same places.",
  },
  {
    engine: "IBM Equal Access, unsure",
    rule: "input_label_visible: potential_no_label",
    why: "The four arrows that move the map share one visible caption, and each has a name.",
  },
  {
    engine: "IBM Equal Access, unsure",
    rule: "input_label_visible: potential_placeholder_only",
    why: `The field for a town has a visible legend and a label; the example inside it is an example. ${BROWSER_TREE}`,
  },
  {
    engine: "IBM Equal Access, unsure",
    rule: "list_structure_proper: Potential_1",
    why: "A list of facts whose terms and values stand in pairs, each in a group, as HTML allows.",
  },
];

export const EXPLAINED: readonly Explained[] = [...AXE, ...SURE, ...UNSURE];
