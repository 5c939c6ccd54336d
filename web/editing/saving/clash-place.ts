/** Where the two versions stand on the page: what leads there must find it. */
export const CLASH = "clash";
