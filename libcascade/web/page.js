// Makes the report's tables sortable and filterable and shows what stands behind a number.
// Without it the page is whole: nothing that it adds holds a figure of its own.
(function () {
    'use strict';
    var root = document.documentElement;
    root.classList.add('js');
    var facts = JSON.parse(document.getElementById('facts').textContent);

    function make(name, attributes, text) {
        var element = document.createElement(name);
        for (var key in attributes) element.setAttribute(key, attributes[key]);
        if (text !== undefined) element.textContent = text;
        return element;
    }

    // --- tables ---------------------------------------------------------------------------------

    var shownAtFirst = 20;

    // A number sorts by its low end; what is not known comes last either way.
    function sortKey(cell, numeric) {
        var text = cell ? cell.textContent.trim() : '';
        if (!numeric) return text.toLowerCase();
        var link = cell && cell.querySelector('a.f');
        var value = link ? link.getAttribute('data-lo') : (text.replace(/,/g, '').match(/\d+(\.\d+)?/) || [''])[0];
        return value === null || value === '' ? null : Number(value);
    }

    function compare(a, b) {
        if (a === b) return 0;
        return a < b ? -1 : 1;
    }

    function equip(box) {
        var table = box.querySelector('table');
        var body = table.tBodies[0];
        if (!table.tHead || !body) return;
        var original = Array.prototype.slice.call(body.rows);
        var headings = Array.prototype.slice.call(table.tHead.rows[0].cells);
        var wanted = '';
        var all = false;
        var more = null;

        function show() {
            var rows = Array.prototype.slice.call(body.rows);
            var shown = 0;
            var fitting = 0;
            rows.forEach(function (row) {
                var fits = wanted === '' || row.textContent.toLowerCase().indexOf(wanted) !== -1;
                if (fits) fitting += 1;
                row.hidden = !fits || (!all && shown >= shownAtFirst);
                if (!row.hidden) shown += 1;
            });
            if (more) {
                more.parentNode.hidden = fitting <= shownAtFirst;
                more.textContent = all ? 'Show fewer rows' : 'Show all ' + fitting + ' rows';
                more.nextSibling.textContent = all ? '' : 'The first ' + shown + ' of ' + fitting + ' rows; the page on a screen shows all.';
            }
            var told = box.querySelector('[role=status]');
            if (told) told.textContent = wanted === '' ? '' : fitting + ' of ' + rows.length + ' rows';
        }

        if (original.length > 2) {
            headings.forEach(function (heading, column) {
                var numeric = heading.classList.contains('n');
                var button = make('button', {type: 'button', title: 'Sort by this column'}, heading.textContent);
                heading.textContent = '';
                heading.appendChild(button);
                heading.setAttribute('aria-sort', 'none');
                button.addEventListener('click', function () {
                    var was = heading.getAttribute('aria-sort');
                    // Numbers are looked for from the top; a third click gives the report's order.
                    var first = numeric ? 'descending' : 'ascending';
                    var second = numeric ? 'ascending' : 'descending';
                    var now = was === 'none' ? first : was === first ? second : 'none';
                    headings.forEach(function (other) { other.setAttribute('aria-sort', 'none'); });
                    heading.setAttribute('aria-sort', now);
                    var keyed = original.map(function (row, at) {
                        return {row: row, at: at, key: now === 'none' ? at : sortKey(row.cells[column], numeric)};
                    });
                    keyed.sort(function (a, b) {
                        if (a.key === null || b.key === null)
                            return (a.key === null) - (b.key === null) || a.at - b.at;
                        return (now === 'descending' ? -1 : 1) * compare(a.key, b.key) || a.at - b.at;
                    });
                    keyed.forEach(function (one) { body.appendChild(one.row); });
                    show();
                });
            });
        }
        if (original.length > 8) {
            var bar = box.querySelector('.bar');
            var name = box.getAttribute('data-name');
            var input = make('input', {type: 'search', placeholder: 'Filter rows', 'aria-label': 'Filter the rows of ' + name});
            input.addEventListener('input', function () {
                wanted = input.value.trim().toLowerCase();
                show();
            });
            bar.appendChild(input);
            bar.appendChild(make('span', {role: 'status', 'class': 'unseen'}));
            bar.hidden = false;
        }
        if (original.length > shownAtFirst) {
            var line = make('p', {'class': 'more'});
            more = make('button', {type: 'button', 'class': 'plain'});
            more.addEventListener('click', function () { all = !all; show(); });
            line.appendChild(more);
            // On paper there is nothing to press.
            line.appendChild(make('span', {'class': 'paper'}, ''));
            box.insertBefore(line, box.querySelector('.scroll').nextSibling);
            show();
        }
    }

    Array.prototype.forEach.call(document.querySelectorAll('.table'), equip);

    // A table that is wider than the page can be moved by keyboard.
    function reachable() {
        Array.prototype.forEach.call(document.querySelectorAll('.scroll'), function (box) {
            if (box.scrollWidth <= box.clientWidth) return box.removeAttribute('tabindex');
            box.setAttribute('tabindex', '0');
            box.setAttribute('role', 'group');
            box.setAttribute('aria-label', box.parentNode.getAttribute('data-name') + ', wide table');
        });
    }
    reachable();
    window.addEventListener('resize', reachable);

    // --- what stands behind a number ------------------------------------------------------------

    var behind = make('div', {id: 'behind', role: 'tooltip'});
    behind.hidden = true;
    document.body.appendChild(behind);
    var shownFor = null;

    // A value that is not of the plainest letters is quoted as a shell reads it.
    function typed(value) {
        return /^[\w.:-]+$/.test(value) ? value : "'" + value.replace(/'/g, "'\\''") + "'";
    }

    function conditions(link) {
        var where = JSON.parse(link.getAttribute('data-where') || '{}');
        var list = [];
        Object.keys(where).forEach(function (name) {
            [].concat(where[name]).forEach(function (value) { list.push([name, plain(value)]); });
        });
        return list;
    }

    // What would turn the direction of the text around is shown, not obeyed.
    function plain(value) {
        return value.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
            function (c) { return '\\u{' + c.charCodeAt(0).toString(16) + '}'; });
    }

    var groups = document.documentElement.getAttribute('data-grouping') === 'south-asian'
        ? /\B(?=(\d{2})*\d{3}$)/g : /\B(?=(\d{3})+$)/g;

    function grouped(number) {
        var parts = String(number).split('.');
        return parts[0].replace(groups, ',') + (parts[1] ? '.' + parts[1].slice(0, 4) : '');
    }

    function ends(link) {
        var lo = link.getAttribute('data-lo');
        var hi = link.getAttribute('data-hi');
        if (lo === null) return 'not derivable from the records';
        if (hi === null) return lo === '0' ? 'no end is known' : 'from ' + grouped(lo) + ', no upper end known';
        return lo === hi ? 'exactly ' + grouped(lo) : 'from ' + grouped(lo) + ' to ' + grouped(hi);
    }

    function tell(link) {
        var id = link.getAttribute('data-figure');
        var where = conditions(link);
        behind.textContent = '';
        behind.appendChild(make('b', {}, facts.labels[id] || facts.columns[id] || id));
        where.forEach(function (pair) {
            behind.appendChild(make('div', {}, pair[0] + ': ' + (pair[1] || 'not recorded')));
        });
        behind.appendChild(make('div', {}, ends(link)));
        var basis = link.getAttribute('data-basis');
        var records = link.getAttribute('data-records');
        behind.appendChild(make('div', {}, 'unit ' + link.getAttribute('data-unit') + (basis ? ', basis ' + basis : '') +
            (facts.columns[id] ? '' : ', from ' + records + (records === '1' ? ' record' : ' records'))));
        (link.getAttribute('data-notes') || '').split(' ').forEach(function (at) {
            if (at !== '') behind.appendChild(make('div', {}, facts.notes[Number(at)]));
        });
        var row = make('div', {}, '');
        row.appendChild(make('code', {}, facts.columns[id] ? 'cascade reach PROGRAMME' :
            'cascade trace PROGRAMME ' + id + where.map(function (pair) {
                return ' --where ' + typed(pair[0] + '=' + pair[1]);
            }).join('')));
        behind.appendChild(row);
        behind.hidden = false;
        var box = link.getBoundingClientRect();
        var left = Math.min(box.left, root.clientWidth - behind.offsetWidth - 12);
        var below = box.bottom + behind.offsetHeight + 12 < root.clientHeight;
        behind.style.left = Math.max(12, left) + window.scrollX + 'px';
        behind.style.top = (below ? box.bottom + 6 : box.top - behind.offsetHeight - 6) + window.scrollY + 'px';
        link.setAttribute('aria-describedby', 'behind');
        shownFor = link;
    }

    function forget() {
        if (shownFor) shownFor.removeAttribute('aria-describedby');
        shownFor = null;
        behind.hidden = true;
    }

    ['mouseover', 'focusin'].forEach(function (kind) {
        document.addEventListener(kind, function (event) {
            var link = event.target.closest && event.target.closest('a[data-figure]');
            if (link && link !== shownFor) { forget(); tell(link); }
            if (!link && kind === 'mouseover' && shownFor !== document.activeElement) forget();
        });
    });
    document.addEventListener('focusout', forget);
    document.addEventListener('keydown', function (event) { if (event.key === 'Escape') forget(); });

    // --- where one is -----------------------------------------------------------------------------

    var links = {};
    Array.prototype.forEach.call(document.querySelectorAll('nav.contents a'), function (link) {
        links[link.getAttribute('href').slice(1)] = link;
    });
    if (window.IntersectionObserver) {
        var watcher = new IntersectionObserver(function (entries) {
            entries.forEach(function (entry) {
                if (!entry.isIntersecting || !links[entry.target.id]) return;
                for (var id in links) links[id].removeAttribute('aria-current');
                var now = links[entry.target.id];
                var bar = now.closest('ol');
                now.setAttribute('aria-current', 'true');
                bar.scrollLeft = now.offsetLeft - bar.offsetLeft - (bar.clientWidth - now.offsetWidth) / 2;
            });
        }, {rootMargin: '-15% 0px -75% 0px'});
        for (var id in links) {
            var section = document.getElementById(id);
            if (section) watcher.observe(section);
        }
    }
})();
