// Attributes that only change looks are read as people write them; what cannot be read counts as not set.

/** For `converter` of an attribute with a few words in small letters; the first stands for none and for any other. */
export const oneOf = (...words: string[]) => ({
  fromAttribute: (text: string | null) => words.find((word) => word === text?.trim().toLowerCase()) ?? words[0],
});

/** For `converter` of `heading-level`: 1 to 6, as `2` or as `h2`. Default 2. */
export const levelConverter = {
  fromAttribute: (text: string | null) => Number(/^\s*h?([1-6])\s*$/i.exec(text ?? '')?.[1] ?? 2),
};
