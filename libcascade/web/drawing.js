// How an interval is drawn: solid up to its low end, pale up to its high end, an arrow that fades out
// where no upper end is known; hatched where it is a claim or an estimate. A cell is [low, high or
// null, words, 1 where claimed or estimated, words without the unit], or null where nothing can be said.

// Between single quotes: the names stand in an attribute of the saved SVG.
export const fontFamily = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";

export function colours() {
    const style = getComputedStyle(document.documentElement);
    const of = name => style.getPropertyValue('--' + name).trim();
    return {
        ink: of('ink'), soft: of('soft'), line: of('line'), sheet: of('sheet'),
        series: [of('accent'), of('second'), of('third')],
    };
}

export const onPaper = {
    ink: '#1b2430', soft: '#566171', line: '#d5dbe2', sheet: '#ffffff',
    series: ['#0a666c', '#a84f14', '#4a5fa5'],
};

export function escaped(text) {
    return String(text).replace(/[&<>"'`]/g, c => '&#' + c.charCodeAt(0) + ';');
}

export function cut(text, length) {
    const points = Array.from(text);
    return points.length > length ? points.slice(0, length - 1).join('') + '\u2026' : text;
}

const ruler = document.createElement('canvas').getContext('2d');

/// The width of a text in pixels.
export function widthOf(text, size) {
    ruler.font = `${size}px ${fontFamily}`;
    return ruler.measureText(text).width;
}

const groups = document.documentElement.getAttribute('data-grouping') === 'south-asian'
    ? /\B(?=(\d{2})*\d{3}$)/g : /\B(?=(\d{3})+$)/g;

export function grouped(number) {
    return String(number).replace(groups, ',');
}

/// The text in lines of so many characters; only what does not fit into the last one is cut.
export function wrapped(text, length, most) {
    const lines = [''];
    for (let word of text.split(' ')) {
        for (;;) {
            const last = lines[lines.length - 1];
            const whole = last === '' ? word : last + ' ' + word;
            if (Array.from(whole).length <= length) {
                lines[lines.length - 1] = whole;
                break;
            }
            if (last !== '') {
                lines.push('');
                continue;
            }
            const points = Array.from(word);
            lines[lines.length - 1] = points.slice(0, length - 1).join('') + '-';
            lines.push('');
            word = points.slice(length - 1).join('');
            if (lines.length > most) break;
        }
        if (lines.length > most) break;
    }
    if (lines.length <= most) return lines;
    return [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(' ') + ' \u2026', length)];
}

/// As far as a cell is known; the arrow of an open one begins there.
export function reachOf(cell) {
    if (!cell) return 0;
    return cell[1] === null ? cell[0] : cell[1];
}

/// An open end is drawn so many pixels long at any scale: it says "and more", not how much.
export const tail = 26;

/// Stripes of the colour of the sheet, so that they are seen in the dark too.
function hatching(sheet) {
    return { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 3], rotation: -Math.PI / 4, color: alpha(sheet, 0.8) };
}

function alpha(colour, share) {
    const hex = colour.replace('#', '');
    const at = i => parseInt(hex.slice(i, i + 2), 16);
    return `rgba(${at(0)},${at(2)},${at(4)},${share})`;
}

/// From solid to nothing, the way the arrow points: x or y, forwards or backwards.
function fading(colour, horizontal, forwards) {
    const from = forwards ? 0 : 1;
    return {
        type: 'linear', x: horizontal ? from : 0, x2: horizontal ? 1 - from : 0, y: horizontal ? 0 : from, y2: horizontal ? 0 : 1 - from,
        colorStops: [{ offset: 0, color: alpha(colour, 0.75) }, { offset: 1, color: alpha(colour, 0.08) }],
    };
}

function arrow(from, step, across, thickness, colour, horizontal) {
    const forwards = step > 0;
    const middle = across + thickness / 2, end = from + step, back = end - Math.sign(step) * 5;
    const points = [[back, middle - 4], [end, middle], [back, middle + 4]].map(point => horizontal ? point : [point[1], point[0]]);
    return [
        rectangle(from, end - Math.sign(step) * 3, across, thickness, horizontal, { fill: fading(colour, horizontal, forwards) }),
        { type: 'polyline', shape: { points }, style: { fill: 'none', stroke: colour, lineWidth: 1.5 } },
    ];
}

function rectangle(a, b, across, thickness, horizontal, style) {
    const from = Math.min(a, b), length = Math.abs(b - a);
    const shape = horizontal ? { x: from, y: across, width: length, height: thickness }
        : { x: across, y: from, width: thickness, height: length };
    return { type: 'rect', shape, style };
}

/// The parts of one bar. `at(value)` gives pixels along its axis; with `middle` it lies on both sides
/// of the axis, half on each.
export function intervalShapes(cell, at, across, thickness, colour, options) {
    const { horizontal, middle, sheet } = options;
    const shapes = [];
    const decal = cell[3] ? hatching(sheet) : undefined;
    const half = middle ? 2 : 1;
    for (const side of middle ? [1, -1] : [1]) {
        const pixel = value => at(side * value / half);
        const solid = { fill: colour, decal };
        if (cell[0] > 0) shapes.push(rectangle(pixel(0), pixel(cell[0]), across, thickness, horizontal, solid));
        if (cell[1] === null) {
            // Where nothing at all is known the arrow is thin, so that nobody takes it for a number.
            const thin = cell[0] > 0 ? thickness : 3;
            const step = (horizontal ? side : -side) * tail;
            shapes.push(...arrow(pixel(cell[0]), step, across + (thickness - thin) / 2, thin, colour, horizontal));
        } else if (cell[1] > cell[0]) {
            shapes.push(rectangle(pixel(cell[0]), pixel(cell[1]), across, thickness, horizontal,
                { fill: alpha(colour, 0.32), stroke: colour, lineWidth: 1, decal }));
        }
    }
    return shapes;
}
