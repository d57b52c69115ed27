/** English given names that people in China go by. */
export const ENGLISH_NAMES: ReadonlySet<string> = new Set(
  "Alan Albert Alex Alice Allen Amanda Amy Andy Angela Anna Annie April Bella Ben Betty Bill Bob Bruce Carl Cathy Charles Chris Cindy Coco Cherry Daisy Daniel David Derek Doris Eason Echo Eddie Edward Ella Emily Emma Eric Eva Evan Felix Fiona Frank Gary George Gina Grace Harry Helen Henry Iris Ivy Jack Jacky James Jane Janet Jason Jay Jeff Jenny Jerry Jessica Jessie Jim Jimmy Joan Joe John Jonathan Joy Joyce Judy Julia Julie Karen Kate Kelly Ken Kevin Kitty Larry Laura Lawrence Leo Leon Lily Linda Lisa Louis Lucy Mandy Mary Martin Max Mia Michael Michelle Mike Monica Nancy Nick Nina Olivia Oscar Owen Pat Patrick Paul Penny Peter Philip Rachel Ray Rebecca Richard Rita Robert Robin Roger Rose Roy Ruby Ryan Sally Sam Samuel Sandy Sarah Scott Shirley Simon Sophia Sophie Stella Steve Steven Sunny Susan Tina Tim Tom Tommy Tony Tracy Victor Victoria Vincent Vivian Wayne Wendy William Winnie Yoyo Yvonne Zoe".split(
    " ",
  ),
);
