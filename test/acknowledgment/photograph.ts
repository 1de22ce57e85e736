/** A grey picture, one byte for each dot, 255 is white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** Where a dot of a new picture comes from. */
type Origin = (x: number, y: number) => readonly [number, number];

/** A picture as it lies under a lens that sees it turned by so many degrees; what lies beside it is white. */
export function turn(picture: Picture, degrees: number): Picture {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [middleX, middleY] = [picture.width / 2, picture.height / 2];
  return move(picture, (x, y) => [
    middleX + (x - middleX) * cosine + (y - middleY) * sine,
    middleY - (x - middleX) * sine + (y - middleY) * cosine,
  ]);
}

/** A picture that a phone has taken from below: its far edge is `share` shorter than the near one. */
export function tilt(picture: Picture, share: number): Picture {
  const { width, height } = picture;
  return move(picture, (x, y) => {
    const scale = 1 - share * (1 - y / height);
    return [width / 2 + (x - width / 2) / scale, y];
  });
}

/** A picture out of focus: each dot is the mean of those so many dots around it. */
export function blur(picture: Picture, reach: number): Picture {
  const { width, height, dots } = picture;
  const mean = (at: (offset: number) => number): number => {
    let sum = 0;
    for (let offset = -reach; offset <= reach; offset++) sum += at(offset);
    return sum / (2 * reach + 1);
  };
  const rows = { width, height, dots: new Uint8Array(dots.length) };
  paint(rows, (x, y) => mean((offset) => dotAt(picture, x + offset, y)));
  const both = { width, height, dots: new Uint8Array(dots.length) };
  paint(both, (x, y) => mean((offset) => dotAt(rows, x, y + offset)));
  return both;
}

/** A picture taken in a dim room, with a lamp at the left: grey paper, pale ink, darker to the right. */
export function dim(picture: Picture): Picture {
  const dots = picture.dots.map((value, index) => {
    const lamp = 1 - 0.5 * ((index % picture.width) / picture.width);
    return (60 + value * 0.45) * lamp;
  });
  return { ...picture, dots };
}

/** A picture with grain of so many steps of grey, the same each time. */
export function grain(picture: Picture, steps: number): Picture {
  let state = 20_261_122;
  const dots = picture.dots.map((value) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.max(0, Math.min(255, value + (state / 2 ** 32 - 0.5) * 2 * steps));
  });
  return { ...picture, dots };
}

function move(picture: Picture, findOrigin: Origin): Picture {
  const { width, height } = picture;
  const moved = { width, height, dots: new Uint8Array(width * height) };
  paint(moved, (x, y) => {
    const [fromX, fromY] = findOrigin(x, y);
    const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
    const [right, below] = [fromX - left, fromY - top];
    const mix = (row: number): number =>
      dotAt(picture, left, row) * (1 - right) + dotAt(picture, left + 1, row) * right;
    return mix(top) * (1 - below) + mix(top + 1) * below;
  });
  return moved;
}

function paint({ width, height, dots }: Picture, findValue: (x: number, y: number) => number): void {
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) dots[y * width + x] = findValue(x, y);
}

function dotAt({ width, height, dots }: Picture, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? 255 : (dots[y * width + x] ?? 255);
}
