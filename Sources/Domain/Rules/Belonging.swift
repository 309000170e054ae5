/// What a record belongs to: the post that owns it, the services and the exigences it is of.
extension Dossier {
    public func owner(of record: Record) -> Ref? { link(schema[record.kind]?.ownerKey, in: record) }

    /// The post that answers for a thing: the one it names, else that of a point it is linked to.
    func owner(of ref: Ref) -> Ref? {
        if ref.kind == Checklist.name { return item(ref).flatMap { $0[Item.owner] } }
        guard let record = record(ref.record) else { return nil }
        if schema[record.kind]?.ownerKey != nil { return owner(of: record) }
        return items(linkedTo: record).lazy.compactMap { $0[Item.owner] }.first
    }

    /// The service it names, else that of its owner's post.
    func service(of record: Record) -> Ref? {
        if let named = link(schema[record.kind]?.serviceKey, in: record), named.kind == Service.name { return named }
        return owner(of: record).flatMap { self.record($0.record) }.flatMap { $0[Post.service] }
    }

    /// The one it names; else that of its owner's post, else those of the points it is linked to; of a person those of the posts held.
    func services(of record: Record, on day: Day) -> Set<Ref> {
        if let one = service(of: record) { return [one] }
        if record.kind == Person.kind.name { return Set(posts(heldBy: record.key, on: day).compactMap { $0[Post.service] }) }
        return Set(items(linkedTo: record).compactMap(service(of:)))
    }

    /// By its links, both ways; an action belongs to the exigences of the findings it answers.
    func engagements(of record: Record) -> [RetainedEngagement] {
        let direct = outgoing(record)
        let findings = direct.filter { $0.kind == Finding.kind.name }.compactMap { self.record($0.record) }.flatMap(outgoing)
        let named = (direct + findings).filter { $0.kind == Referential.name }.compactMap { structure.engagement($0) }
        return named + items(linkedTo: record).map(\.engagement)
    }

    private func items(linkedTo record: Record) -> [ChecklistItem] {
        let direct = outgoing(record)
        let findings = direct.filter { $0.kind == Finding.kind.name }.compactMap { self.record($0.record) }.flatMap(outgoing)
        let using = uses(of: record.reference).map(\.source)
        return Set((direct + findings + using).filter { $0.kind == Checklist.name }).sorted().flatMap { ref in
            ref.nested == nil ? items(of: ref.record) : [item(ref)].compactMap(\.self)
        }
    }

    private func outgoing(_ record: Record) -> [Ref] {
        guard let kind = schema[record.kind] else { return [] }
        return Links.of(record, kind).map(\.target)
    }

    private func link(_ key: String?, in record: Record) -> Ref? { key.flatMap { record.tree[$0]?.text }.flatMap { Ref($0) } }

    /// The posts that pilot an exigence: the one it names, else those who answer one of its points.
    public func pilots(of engagement: RetainedEngagement) -> Set<Ref> {
        if let named = Engagement.pilot.value(in: engagement.tree), let post = record(named.record), !post.isDeleted { return [named] }
        return Set(items(of: engagement).compactMap { $0[Item.owner] })
    }
}
