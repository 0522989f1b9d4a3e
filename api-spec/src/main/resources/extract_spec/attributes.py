"""The instance attributes through which the library's code depends on a loop and its parts."""
import library
import receivers


def describe():
    """`receiver.attribute` -> who sets it and who reads it, all sorted."""
    found = {}
    for module in library.submodules():
        for use in receivers.uses(module):
            if use.access != 'call' and use.member not in receivers.methods(use.kind) \
                    and not use.member.startswith('__'):
                entry = found.setdefault(f'{use.kind}.{use.member}', {'set_by': set(), 'read_by': set()})
                entry['set_by' if use.access == 'write' else 'read_by'].add(use.caller)
    return {name: {key: sorted(callers) for key, callers in entry.items() if callers}
            for name, entry in sorted(found.items()) if entry['read_by']}
