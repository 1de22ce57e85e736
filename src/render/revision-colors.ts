/**
 * The colours of words that one of two editions has alone, on paper and on a light screen: `#rrggbb`. Both have a contrast of
 * more than 7 to 1 on white. Colour is never the only mark.
 */
export const revisionColors = { inserted: '#0b4f8f', deleted: '#99141f' } as const;
