import type { Look } from '../../../document/look.js';
import { toHexColor } from './measure.js';
import type { Xml } from '../../office/xml.js';
import { escapeText, xml } from '../../office/xml.js';

/** The room that the turned word takes of the width between the margins. */
const shareOfWidth = 0.95;
/** Height of a letter to its width, about that of capitals of Times: the box decides the shape of the letters. */
const letterShape = 0.95;

/**
 * A word across the page behind the text, as Word itself makes watermarks: WordArt of VML, anchored in a header,
 * turned by 45 degrees. The empty alternative text says that it is no part of the text.
 */
export function writeWatermark(word: string, look: Look): Xml {
  const { page, text, mark } = look;
  const room = ((page.width - page.margin.left - page.margin.right) * 72) / 25.4;
  const shape = letterShape / Math.max(3, word.length);
  // A box of width w and height h, turned by 45 degrees, is (w + h) / √2 wide.
  const width = (shareOfWidth * room * Math.SQRT2) / (1 + shape);
  const color = escapeText(`#${toHexColor(mark.color)}`);
  const box = [
    'position:absolute;margin-left:0;margin-top:0',
    `width:${Math.round(width)}pt;height:${Math.round(width * shape)}pt;rotation:315;z-index:-251658752`,
    'mso-position-horizontal:center;mso-position-horizontal-relative:margin',
    'mso-position-vertical:center;mso-position-vertical-relative:margin',
  ].join(';');
  const letters = escapeText(`font-family:"${text.family}";font-size:1pt`);
  return xml`<w:r>
    <w:rPr><w:noProof/></w:rPr>
    <w:pict>
      ${wordArtType}
      <v:shape id="Watermark" o:spid="_x0000_s2049" type="#_x0000_t136" alt="" style="${escapeText(box)}" o:allowincell="f" fillcolor="${color}" stroked="f">
        <v:textpath style="${letters}" string="${escapeText(word)}"/>
        <w10:wrap anchorx="margin" anchory="margin"/>
      </v:shape>
    </w:pict>
  </w:r>`;
}

/** The shape type 136, plain text on a straight line, as ECMA-376 part 4, 19.1.2 and Word define it. */
const wordArtType = xml`<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">
  <v:formulas>
    <v:f eqn="sum #0 0 10800"/>
    <v:f eqn="prod #0 2 1"/>
    <v:f eqn="sum 21600 0 @1"/>
    <v:f eqn="sum 0 0 @2"/>
    <v:f eqn="sum 21600 0 @3"/>
    <v:f eqn="if @0 @3 0"/>
    <v:f eqn="if @0 21600 @1"/>
    <v:f eqn="if @0 0 @2"/>
    <v:f eqn="if @0 @4 21600"/>
    <v:f eqn="mid @5 @6"/>
    <v:f eqn="mid @8 @5"/>
    <v:f eqn="mid @7 @8"/>
    <v:f eqn="mid @6 @7"/>
    <v:f eqn="sum @6 0 @5"/>
  </v:formulas>
  <v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>
  <v:textpath on="t" fitshape="t"/>
  <v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>
  <o:lock v:ext="edit" text="t" shapetype="t"/>
</v:shapetype>`;
